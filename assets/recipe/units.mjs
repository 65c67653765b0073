// SPDX-License-Identifier: Apache-2.0
// Reads one level of world-atlas and writes its units as GeoJSON: Crimea apart from Russia, the west of
// Western Sahara apart from Morocco, cut at the 180th meridian.
// Also lists the area of each country in the source. Usage: node units.mjs 50m units.json areas.csv
import fs from 'fs';
import { createRequire } from 'module';
import { feature } from 'topojson-client';
import { country, kCrimea, kCrimeaPoint, kSaharaPoint, kSaharaWest } from './ownership.mjs';
import { cutAtLatitude, cutPolygon, inRing, polygonArea, withoutPole } from './antimeridian.mjs';

const [level, unitsFile, areasFile] = process.argv.slice(2);
const atlas = JSON.parse(fs.readFileSync(createRequire(import.meta.url).resolve(`world-atlas/countries-${level}.json`)));

const units = [];
for (const { id, properties, geometry } of feature(atlas, atlas.objects.countries).features) {
    const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
    units.push({ unit: properties.name, id, polygons });
}
const polygonsOf = name => units.find(({ unit }) => unit === name).polygons;

// Takes the parts with this point from one unit and makes them a unit of their own.
function moveOut(from, point, name)
{
    const source = units.find(({ unit }) => unit === from);
    const moved = source.polygons.filter(([outer]) => inRing(outer, point));
    if (moved.length !== 1) throw new Error(`${moved.length} parts of ${from} hold ${name} at level ${level}`);
    source.polygons = source.polygons.filter(rings => rings !== moved[0]);
    units.push({ unit: name, id: undefined, polygons: moved });
}

moveOut('Russia', kCrimeaPoint, kCrimea);

// The source gives Morocco all it holds. Western Sahara reaches north to the point it shares with Morocco and Algeria.
const vertices = name => new Set(polygonsOf(name).flatMap(([outer]) => outer.map(String)));
const [inSahara, inAlgeria] = [vertices('W. Sahara'), vertices('Algeria')];
const morocco = units.find(({ unit }) => unit === 'Morocco');
const corner = morocco.polygons.flatMap(([outer]) => outer)
    .find(point => inSahara.has(String(point)) && inAlgeria.has(String(point)));
morocco.polygons = morocco.polygons.flatMap(([outer, ...holes]) => cutAtLatitude(outer, corner[1]).map(ring => [ring, ...holes]));
moveOut('Morocco', kSaharaPoint, kSaharaWest);

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
const lines = Object.entries(areas).sort().map(([name, area]) => `${level},${name},${area.toFixed(8)}\n`);
fs.writeFileSync(areasFile, lines.join(''));
