# SPDX-License-Identifier: Apache-2.0
"""Names of lakes and rivers, found by place: a point in the lake, a rough course of the river."""

LAKES = [
    (59.5, 45.5, "Aral Sea", "Aralmeer"), (33.0, -1.0, "Lake Victoria", "Victoriameer"),
    (29.6, -6.0, "Lake Tanganyika", "Tanganyikameer"), (34.5, -12.0, "Lake Malawi", "Malawimeer"),
    (14.3, 13.1, "Lake Chad", "Tsjaadmeer"), (36.1, 3.6, "Lake Turkana", "Turkanameer"),
    (43.0, 38.6, "Lake Van", "Vanmeer"), (45.4, 37.6, "Lake Urmia", "Urmiameer"),
    (45.3, 40.4, "Lake Sevan", "Sevanmeer"), (31.5, 60.9, "Lake Ladoga", "Ladogameer"),
    (35.5, 61.8, "Lake Onega", "Onegameer"), (27.5, 58.6, "Lake Peipus", "Peipusmeer"),
    (13.3, 58.9, "Lake Vänern", "Vänermeer"), 
    (43.3, 33.9, "Lake Tharthar", "Tharthar-meer"), (75.0, 46.4, "Lake Balkhash", "Balkasjmeer"),
    (77.3, 42.4, "Issyk-Kul", "Issyk-Koel"), (108.0, 53.5, "Lake Baikal", "Baikalmeer"),
    (0.05, 6.7, "Lake Volta", "Voltameer"), (4.6, 10.2, "Kainji Lake", "Kainjimeer"),
    (-81.2, 42.2, "Lake Erie", "Eriemeer"),
    (-77.8, 43.6, "Lake Ontario", "Ontariomeer"), (-120.8, 66.0, "Great Bear Lake", "Groot Berenmeer"),
    (-113.8, 61.7, "Great Slave Lake", "Groot Slavenmeer"), (-97.5, 52.3, "Lake Winnipeg", "Winnipegmeer"),
    (-69.3, -15.9, "Lake Titicaca", "Titicacameer"), (37.3, 12.0, "Lake Tana", "Tanameer"),
    (32.0, 22.4, "Lake Nasser", "Nassermeer"), (-4.1, 16.75, "Lake Faguibine", "Faguibinemeer"),
]

# These have shrunk since they were mapped: only what lies in these boxes was still water around 2018.
SHRUNK = {
    "Aral Sea": [(57, 46.1, 63, 47.5), (57, 43.9, 58.75, 45.9)],
    "Lake Chad": [(13.9, 12.3, 14.95, 13.35)],
}

RIVERS = [
    ("LINESTRING(39.5 38.4,40.2 37.9,42.2 37.2,43.1 36.4,43.5 35.2,44.0 34.0,44.4 33.2,45.8 32.5,46.8 31.8,47.4 31.0)",
     "Tigris", "Tigris"),
    ("LINESTRING(38.8 39.3,38.3 38.3,38.0 37.0,38.3 36.0,40.1 35.3,41.0 34.4,42.4 34.1,43.4 33.4,44.3 32.4,"
     "44.9 31.5,45.9 31.0,47.4 31.0)", "Euphrates", "Eufraat"),
    ("LINESTRING(47.4 31.0,47.9 30.5,48.5 29.9)", "Shatt al-Arab", "Sjatt al-Arab"),
    ("LINESTRING(-10.7 9.2,-9.5 11.2,-8 12.6,-5.9 13.6,-4.2 14.5,-4.0 15.9,-3 16.7,-1 17.0,0 16.3,1 14.8,2.1 13.5,"
     "3.5 11.9,4.5 10.0,5.2 8.8,6.7 7.8,6.6 5.5,6.2 4.5)", "Niger", "Niger"),
    ("LINESTRING(-10.8 13.8,-12 14.8,-13 15.8,-14.5 16.6,-16.4 16.1)", "Senegal", "Senegal"),
    ("LINESTRING(68.3 34.5,67.0 33.8,65.5 33.0,64.4 31.6,64 30.6,62.3 30.2,61.8 31.0)", "Helmand", "Helmand"),
    ("LINESTRING(71.5 37.9,69.5 37.3,68 37.0,66 37.5,64 38.8,62 40.5,60.5 42.0,59.0 43.5)", "Amu Darya", "Amu Darja"),
    ("LINESTRING(77 34.6,75 35.5,73 35.4,72.3 34,71.3 32.5,70.8 30.5,69.5 28.5,68 26.5,68 24)", "Indus", "Indus"),
    ("LINESTRING(32.5 15.6,33.7 17.9,32.6 19.2,30.6 19,30.4 20.2,31.4 21.7,32.9 24,32.6 26.1,31 28,31.2 30)", "Nile", "Nijl"),
    ("LINESTRING(27 53.5,25 53.6,24 54.2,23.9 54.9,22.5 55.1,21.2 55.3)", "Nemunas", "Memel"),
    ("LINESTRING(8.2 48.9,8.4 49.9,7.5 50.5,6.8 51.4,6.1 51.9,4.2 51.9)", "Rhine", "Rijn"),
]
