// SPDX-License-Identifier: Apache-2.0
// Reads one level of world-atlas and writes its units as GeoJSON: Crimea apart from Russia, cut at the 180th meridian.
// Also lists the area of each country in the source. Usage: node units.mjs 50m units.json areas.json
import fs from 'fs';
import { createRequire } from 'module';
import { feature } from 'topojson-client';
import { country, kCrimea, kCrimeaPoint } from './ownership.mjs';
import { cutPolygon, inRing, polygonArea, withoutPole } from './antimeridian.mjs';

const [level, unitsFile, areasFile] = process.argv.slice(2);
const atlas = JSON.parse(fs.readFileSync(createRequire(import.meta.url).resolve(`world-atlas/countries-${level}.json`)));

const units = [];
for (const { id, properties, geometry } of feature(atlas, atlas.objects.countries).features) {
    const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
    const isCrimea = rings => properties.name === 'Russia' && inRing(rings[0], kCrimeaPoint);
    units.push({ unit: properties.name, id, polygons: polygons.filter(rings => !isCrimea(rings)) });
    for (const rings of polygons.filter(isCrimea)) units.push({ unit: kCrimea, id: undefined, polygons: [rings] });
}
if (!units.some(({ unit }) => unit === kCrimea)) throw new Error(`no part of Russia holds Crimea at level ${level}`);

const areas = {};
const features = [];
for (const { unit, id, polygons } of units) {
    const iso2 = country(unit, id);
    const whole = polygons.map(withoutPole).filter(rings => polygonArea(rings) > 0);  // quantizing flattened some reefs
    if (whole.length === 0) continue;
    const name = iso2 || unit;
    areas[name] = (areas[name] ?? 0) + whole.reduce((sum, rings) => sum + polygonArea(rings), 0);
    features.push({ type: 'Feature', properties: { unit, iso2 },
                    geometry: { type: 'MultiPolygon', coordinates: whole.flatMap(cutPolygon) } });
}
fs.writeFileSync(unitsFile, JSON.stringify({ type: 'FeatureCollection', features }));
fs.writeFileSync(areasFile, JSON.stringify(areas));
