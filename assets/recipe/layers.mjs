// SPDX-License-Identifier: Apache-2.0
// Makes the layers of one level from its units: countries, land borders (each once), coast. All lines follow the
// same arcs, so they coincide exactly. Usage: node layers.mjs 50m topology.json claims.json OUT_DIR
import fs from 'fs';
import { merge } from 'topojson-client';
import { boundary } from './ownership.mjs';
import { labelPoint, rank } from './label_point.mjs';
import { names } from './names.mjs';
import { grouped, joined, readTopology, sides } from './topology.mjs';

const [level, topologyFile, claimsFile, outDir] = process.argv.slice(2);
const source = readTopology(topologyFile);
const arcs = sides(source);

const write = (name, features) =>
    fs.writeFileSync(`${outDir}/${name}_${level}.geojson`, JSON.stringify({ type: 'FeatureCollection', features }));
const feature = (type, coordinates, properties) => ({ type: 'Feature', properties, geometry: { type, coordinates } });

const groups = grouped(source.units, ({ properties }) => properties.iso2 || properties.unit);
write('countries', [...groups].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, units]) => {
    const { coordinates } = merge(source.topology, units);
    const { iso2, unit } = units[0].properties;
    const [label_lon, label_lat] = labelPoint(coordinates);
    return feature('MultiPolygon', coordinates,
                   { iso2, ...names(iso2, unit), label_lon, label_lat, rank: rank(iso2, coordinates) });
}));

// Cuts an arc where its status changes; a segment belongs where its middle lies.
function pieces(points, statuses)
{
    const out = [];
    for (let i = 1; i < points.length; ++i) {
        const x = (points[i - 1][0] + points[i][0]) / 2, y = (points[i - 1][1] + points[i][1]) / 2;
        const { status } = statuses.find(({ within: [w, s, e, n] }) => x >= w && x <= e && y >= s && y <= n);
        if (out.at(-1)?.status !== status) out.push({ status, line: [points[i - 1]] });
        out.at(-1).line.push(points[i]);
    }
    return out;
}

const borders = [];
for (const { points, left, right } of arcs) {
    const statuses = left && right && boundary(left, right);
    if (!statuses) continue;
    for (const { status, line } of pieces(points, statuses)) {
        const forward = left.iso2 <= right.iso2;
        borders.push({ line: forward ? line : [...line].reverse(), status,
                       left: forward ? left.iso2 : right.iso2, right: forward ? right.iso2 : left.iso2 });
    }
}
const claims = level === '110m' ? [] : JSON.parse(fs.readFileSync(claimsFile)).features.map(({ geometry, properties }) =>
    feature('MultiLineString', geometry.coordinates, properties));
const kinds = grouped(borders, ({ status, left, right }) => `${left} ${right} ${status}`);
write('borders', [...[...kinds].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, [first, ...rest]]) =>
    feature('MultiLineString', joined([first, ...rest].map(({ line }) => line)),
            { status: first.status, left: first.left, right: first.right })), ...claims]);

// The cut at the 180th meridian and the edge at the pole are no coast.
function coastParts(points)
{
    const seam = (a, b) => (Math.abs(a[0]) > 179.99 && Math.abs(b[0]) > 179.99) || (a[1] < -89.9 && b[1] < -89.9);
    const out = [];
    let open = false;
    for (let i = 1; i < points.length; ++i) {
        if (seam(points[i - 1], points[i])) { open = false; continue; }
        if (!open) out.push([points[i - 1]]);
        open = true;
        out.at(-1).push(points[i]);
    }
    return out;
}

const coast = arcs.filter(({ left, right }) => !left !== !right)
    .flatMap(({ points, left }) => coastParts(left ? points : [...points].reverse()));
write('coast', joined(coast).map(line => feature('LineString', line, {})));
