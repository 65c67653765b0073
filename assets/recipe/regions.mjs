// SPDX-License-Identifier: Apache-2.0
// Governorates with their inner lines, and the regions that the letter speaks of without drawing their borders.
// Usage: node regions.mjs admin1_topology.json countries_50m_topology.json OUT_DIR
import fs from 'fs';
import { feature, merge } from 'topojson-client';
import { labelPoint } from './label_point.mjs';
import { grouped, joined, readTopology, sides } from './topology.mjs';

const [admin1File, countriesFile, outDir] = process.argv.slice(2);
const write = (name, features) =>
    fs.writeFileSync(`${outDir}/${name}.geojson`, JSON.stringify({ type: 'FeatureCollection', features }));
const label = coordinates => {
    const [label_lon, label_lat] = labelPoint(coordinates);
    return { label_lon, label_lat };
};

const admin1 = readTopology(admin1File);
write('admin1', admin1.units.map(unit => {
    const { geometry, properties } = feature(admin1.topology, unit);
    const coordinates = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
    return { type: 'Feature', properties: { ...properties, ...label(coordinates) },
             geometry: { type: 'MultiPolygon', coordinates } };
}));

const inner = sides(admin1).filter(({ left, right }) => left && right && left.iso2 === right.iso2);
write('admin1_lines', [...grouped(inner, ({ left }) => left.iso2)].map(([iso2, arcs]) => ({
    type: 'Feature', properties: { iso2 },
    geometry: { type: 'MultiLineString', coordinates: joined(arcs.map(({ points }) => points)) } })));

const kurdistan = ['Arbil', 'Dihok', 'As-Sulaymaniyah'];
const g5 = ['BF', 'ML', 'MR', 'NE', 'TD'];
const merged = (source, wanted, count) => {
    const units = source.units.filter(({ properties }) => wanted(properties));
    if (units.length !== count) throw new Error(`a region has ${units.length} parts, not ${count}`);
    return merge(source.topology, units);
};
const region = (id, [name_en, name_nl], [note_en, note_nl], geometry) =>
    ({ type: 'Feature', properties: { id, name_en, name_nl, note_en, note_nl, ...label(geometry.coordinates) }, geometry });

const kurdish = merged(admin1, ({ iso2, name }) => iso2 === 'IQ' && kurdistan.includes(name), kurdistan.length);
const sahel = merged(readTopology(countriesFile), ({ iso2 }) => g5.includes(iso2), g5.length);
write('regions', [
    region('kurdistan-region', ['Kurdistan Region', 'Koerdische regio'],
           ['The governorates Erbil, Dohuk and Sulaymaniyah.', 'De gouvernementen Erbil, Dohoek en Sulaimaniya.'], kurdish),
    region('north-iraq', ['Northern Iraq', 'Noord-Irak'],
           ['Our choice: the letter draws no border; shown as the Kurdistan Region.',
            'Onze keuze: de Kamerbrief trekt geen grens; getoond als de Koerdische regio.'], kurdish),
    region('sahel', ['Sahel', 'Sahel'],
           ['Our choice: the letter draws no border; shown as the five G5 Sahel countries.',
            'Onze keuze: de Kamerbrief trekt geen grens; getoond als de vijf landen van de G5 Sahel.'], sahel),
]);
