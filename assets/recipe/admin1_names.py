# SPDX-License-Identifier: Apache-2.0
"""Names of the governorates: the source's own spelling, and those that English and Dutch maps use."""

COUNTRIES = {"AFG": "AF", "BFA": "BF", "IRQ": "IQ", "LTU": "LT", "MLI": "ML", "MRT": "MR", "NER": "NE", "TCD": "TD"}

# The source gives two provinces their former parent's name; its second name tells them apart.
DIVIDED = {("Parwan", "Panjshir"): "Panjshir", ("Uruzgan", "Wilayat-e Daykundi"): "Daykundi"}

ENGLISH = {
    "Hirat": "Herat", "Hilmand": "Helmand", "Paktya": "Paktia", "Sari Pul": "Sar-e Pol", "Jawzjan": "Jowzjan",
    "Arbil": "Erbil", "Dihok": "Dohuk", "As-Sulaymaniyah": "Sulaymaniyah", "Ninawa": "Nineveh", "At-Ta'mim": "Kirkuk",
    "Al-Anbar": "Anbar", "Al-Basrah": "Basra", "Sala ad-Din": "Saladin", "Karbala'": "Karbala", "Babil": "Babylon",
    "Al-Muthannia": "Muthanna", "An-Najaf": "Najaf", "Al-Qādisiyyah": "Qadisiyyah", "Dhi-Qar": "Dhi Qar",
    "Klaipedos": "Klaipėda", "Vilniaus": "Vilnius", "Panevezio": "Panevėžys", "Utenos": "Utena",
    "Marijampoles": "Marijampolė", "Taurages": "Tauragė", "Kauno": "Kaunas", "Alytaus": "Alytus", "Mou Houn": "Mouhoun",
    "Ville de N'Djamena": "N'Djamena",
}
DUTCH = {
    "Baghdad": "Bagdad", "Nineveh": "Ninive", "Kirkuk": "Kirkoek", "Sulaymaniyah": "Sulaimaniya", "Dohuk": "Dohoek",
    "Saladin": "Salah ad-Din", "Babylon": "Babil", "Timbuktu": "Timboektoe",
}


def names(name, other):
    name = DIVIDED.get((name, other), name)
    english = ENGLISH.get(name, name)
    return {"name": name, "name_en": english, "name_nl": DUTCH.get(english, english)}
