// SPDX-License-Identifier: Apache-2.0
// Where a country's name stands, and how early it appears: the point farthest from the edge of the largest part.
import polylabel from 'polylabel';

const kToRadians = Math.PI / 180;

function ringSize(ring)
{
    let sum = 0;
    for (let i = 1; i < ring.length; ++i)
        sum += (ring[i][0] - ring[i - 1][0]) * (Math.sin(ring[i][1] * kToRadians) + Math.sin(ring[i - 1][1] * kToRadians));
    return Math.abs(sum) * kToRadians / 2 * 6371 ** 2;
}

// Square kilometres on a sphere.
const size = ([outer, ...holes]) => holes.reduce((sum, hole) => sum - ringSize(hole), ringSize(outer));

export function labelPoint(polygons)
{
    const main = polygons.reduce((best, rings) => (size(rings) > size(best) ? rings : best));
    const latitudes = main[0].map(p => p[1]);
    const squeeze = Math.cos((Math.min(...latitudes) + Math.max(...latitudes)) / 2 * kToRadians);
    // A name is wide and low: weigh the north-south room twice, so the point suits a line of text.
    const scaled = main.map(ring => ring.map(([x, y]) => [x * squeeze / 2, y]));
    const [x, y] = polylabel(scaled, (Math.max(...latitudes) - Math.min(...latitudes)) / 200);
    return [x * 2 / squeeze, y].map(v => Number(v.toFixed(5)));
}

// 1 names the theatres and the very large, 5 the smallest. Theatres and home come first whatever their size.
const first = ['AF', 'IQ', 'LT', 'ML', 'NL', 'NE', 'TD', 'MR', 'BF'];

export function rank(iso2, polygons)
{
    if (first.includes(iso2)) return 1;
    if (iso2 === '') return 5;
    const total = polygons.reduce((sum, rings) => sum + size(rings), 0);
    return [1.5e6, 3e5, 6e4, 8e3].findLastIndex(limit => total < limit) + 2;
}
