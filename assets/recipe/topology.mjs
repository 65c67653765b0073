// SPDX-License-Identifier: Apache-2.0
// Reads a TopoJSON file as units that share arcs: who lies on either side of each arc, and lines joined end to end.
// Knows nothing of countries beyond the properties the units carry.
import fs from 'fs';
import { feature } from 'topojson-client';

const ringArea = ring => {
    let sum = 0;
    for (let i = 1; i < ring.length; ++i) sum += ring[i - 1][0] * ring[i][1] - ring[i][0] * ring[i - 1][1];
    return sum;
};

export function readTopology(file)
{
    const topology = JSON.parse(fs.readFileSync(file));
    const [units] = Object.values(topology.objects);
    return { topology, units: units.geometries.filter(g => g.type) };
}

// For each arc: left and right are the properties of the unit on that side, undefined where there is none.
export function sides({ topology, units })
{
    const arcs = topology.arcs.map(points => ({ points, left: undefined, right: undefined }));
    for (const unit of units) {
        const polygons = unit.type === 'Polygon' ? [unit.arcs] : unit.arcs;
        const shapes = feature(topology, unit).geometry;
        const rings = shapes.type === 'Polygon' ? [shapes.coordinates] : shapes.coordinates;
        polygons.forEach((polygon, p) => polygon.forEach((indices, r) => {
            const interiorOnLeft = (ringArea(rings[p][r]) > 0) === (r === 0);
            for (const index of indices) {
                const arc = arcs[index < 0 ? ~index : index];
                const side = interiorOnLeft === (index >= 0) ? 'left' : 'right';
                if (arc[side]) throw new Error(`two units on one side: ${arc[side].unit}, ${unit.properties.unit}`);
                arc[side] = unit.properties;
            }
        }));
    }
    return arcs;
}

// Values by key, in order of appearance.
export function grouped(values, keyOf)
{
    const groups = new Map();
    for (const value of values) {
        const at = keyOf(value);
        if (!groups.has(at)) groups.set(at, []);
        groups.get(at).push(value);
    }
    return groups;
}

const key = ([x, y]) => `${x.toFixed(9)},${y.toFixed(9)}`;

// Joins lines that meet two by two, keeping direction; rings come out closed.
export function joined(lines)
{
    const starts = new Map(), degree = new Map();
    for (const line of lines)
        for (const end of [line[0], line[line.length - 1]]) degree.set(key(end), (degree.get(key(end)) ?? 0) + 1);
    for (const line of lines) if (degree.get(key(line[0])) === 2) starts.set(key(line[0]), line);
    const used = new Set();
    const follow = first => {
        const out = [...first];
        used.add(first);
        for (;;) {
            const next = starts.get(key(out[out.length - 1]));
            if (!next || used.has(next)) return out;
            used.add(next);
            out.push(...next.slice(1));
        }
    };
    const follows = new Set(lines.map(line => key(line[line.length - 1])));
    const heads = lines.filter(line => degree.get(key(line[0])) !== 2 || !follows.has(key(line[0])));
    const open = heads.map(follow);
    const rings = [];
    for (const line of lines) if (!used.has(line)) rings.push(follow(line));
    return [...open, ...rings];
}
