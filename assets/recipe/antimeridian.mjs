// SPDX-License-Identifier: Apache-2.0
// The source's rings run across the 180th meridian and round the pole; here they become plane polygons.
// Rings are closed lists of [longitude, latitude]; each crosses the meridian at most twice.

const jumps = ring => ring.some((p, i) => i > 0 && Math.abs(p[0] - ring[i - 1][0]) > 180);

// The same ring with longitudes that run on past 180 instead of jumping.
function unwrap(ring)
{
    let shift = 0;
    return ring.map(([x, y], i) => {
        if (i > 0 && x - ring[i - 1][0] > 180) shift -= 360;
        if (i > 0 && x - ring[i - 1][0] < -180) shift += 360;
        return [x + shift, y];
    });
}

const winds = ring => Math.abs(ring[0][0] - ring[ring.length - 1][0]) > 180;

function signedArea(ring)
{
    let sum = 0;
    for (let i = 1; i < ring.length; ++i) sum += ring[i - 1][0] * ring[i][1] - ring[i][0] * ring[i - 1][1];
    return sum / 2;
}

// Square degrees; a ring that winds round the earth is closed along the south pole.
function ringArea(ring)
{
    const open = unwrap(ring);
    if (!winds(open)) return Math.abs(signedArea(open));
    let sum = 0;
    for (let i = 1; i < open.length; ++i)
        sum += (open[i][0] - open[i - 1][0]) * ((open[i][1] + open[i - 1][1]) / 2 + 90);
    return Math.abs(sum);
}

export const polygonArea = ([outer, ...holes]) => holes.reduce((sum, hole) => sum - ringArea(hole), ringArea(outer));

// At 1:50m Antarctica is a hole in a tiny ring round the pole: the hole is the land's edge.
export const withoutPole = rings => (rings[0].every(p => p[1] < -89) ? rings.slice(1) : rings);

export function inRing(ring, [x, y])
{
    let inside = false;
    for (let i = 1; i < ring.length; ++i) {
        const [ax, ay] = ring[i - 1], [bx, by] = ring[i];
        if (ay > y !== by > y && x < ax + (bx - ax) * (y - ay) / (by - ay)) inside = !inside;
    }
    return inside;
}

// The part of an unwrapped ring with keep(x), cut at the given longitude; exact for rings that cross twice.
function half(ring, meridian, keep)
{
    const out = [];
    for (let i = 1; i < ring.length; ++i) {
        const a = ring[i - 1], b = ring[i];
        if (keep(a[0])) out.push(a);
        if (keep(a[0]) !== keep(b[0]) && a[0] !== meridian && b[0] !== meridian)
            out.push([meridian, a[1] + (b[1] - a[1]) * (meridian - a[0]) / (b[0] - a[0])]);
    }
    return out.length > 2 ? [...out, out[0]] : null;
}

// The parts of a ring north and south of a parallel that it crosses twice.
export function cutAtLatitude(ring, latitude)
{
    const turned = ring.map(([x, y]) => [y, x]);
    return [half(turned, latitude, y => y <= latitude), half(turned, latitude, y => y >= latitude)]
        .filter(part => part).map(part => part.map(([y, x]) => [x, y]));
}

// Antarctica: the edge from west to east, closed along the pole.
function closeAtPole(ring)
{
    const seam = ring.findIndex((p, i) => i > 0 && Math.abs(p[0] - ring[i - 1][0]) > 180);
    const line = [...ring.slice(seam, -1), ...ring.slice(0, seam)];
    if (line[0][0] > line[line.length - 1][0]) line.reverse();
    const first = line[0], last = line[line.length - 1];
    const west = first[0] + 180, east = 180 - last[0];
    const y = west + east > 0 ? (first[1] * east + last[1] * west) / (west + east) : first[1];
    return [[-180, -90], [-180, y], ...line.filter(p => Math.abs(p[0]) < 180), [180, y], [180, -90], [-180, -90]];
}

export function cutPolygon(rings)
{
    const [outer, ...holes] = rings;
    if (!jumps(outer)) return [rings];
    const open = unwrap(outer);
    if (winds(open)) return [[closeAtPole(outer), ...holes]];
    const middle = open.some(p => p[0] > 180) ? 180 : -180;
    const west = half(open, middle, x => x <= middle), east = half(open, middle, x => x >= middle);
    const back = (ring, by) => ring && ring.map(([x, y]) => [x + by, y]);
    const pieces = middle === 180 ? [west, back(east, -360)] : [back(west, 360), east];
    return pieces.filter(ring => ring).map(ring => [ring, ...holes.filter(hole => inRing(ring, hole[0]))]);
}
