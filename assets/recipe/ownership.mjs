// SPDX-License-Identifier: Apache-2.0
// Which country each unit of the source belongs to, and what stands of the boundaries between them.
// The position of the Netherlands: Crimea is Ukraine, Western Sahara apart, Kosovo a state, Somaliland and Northern Cyprus not.
import iso from 'i18n-iso-countries';

// Units that the source lists apart and without an ISO number. '' is a feature of no country.
const unnumbered = {
    'Kosovo': 'XK', 'Somaliland': 'SO', 'N. Cyprus': 'CY', 'Cyprus U.N. Buffer Zone': 'CY', 'Dhekelia': 'CY',
    'Akrotiri': 'CY', 'USNB Guantanamo Bay': 'CU', 'Baikonur': 'KZ', 'Indian Ocean Ter.': 'AU',
    'Coral Sea Is.': 'AU', 'Clipperton I.': 'FR', 'Bajo Nuevo Bank': 'CO', 'Serranilla Bank': 'CO',
    'Siachen Glacier': '', 'Spratly Is.': '', 'Scarborough Reef': '',
};

export const kCrimea = 'Crimea';

// A point well inside Crimea: the Russian part that holds it is the one to move.
export const kCrimeaPoint = [34.2, 45.3];

// Western Sahara west of the berm, held by Morocco, and a point well inside it.
export const kSaharaWest = 'Western Sahara west of the berm';
export const kSaharaPoint = [-13.5, 24.5];

export function country(sourceName, isoNumber)
{
    if (sourceName === kCrimea) return 'UA';
    if (sourceName === kSaharaWest) return 'EH';
    if (sourceName in unnumbered) return unnumbered[sourceName];
    const code = isoNumber && iso.numericToAlpha2(isoNumber);
    if (!code) throw new Error(`no country known for the source's unit "${sourceName}" (${isoNumber})`);
    return code;
}

// Lines inside one country that are drawn all the same.
const controlInside = [[kCrimea, 'Ukraine'], ['N. Cyprus', 'Cyprus'], ['N. Cyprus', 'Cyprus U.N. Buffer Zone'],
                       ['N. Cyprus', 'Dhekelia'], [kSaharaWest, 'W. Sahara']];

// Between two countries: status, and the part of the line it holds for (west, south, east, north).
const kWorld = [-180, -90, 180, 90];
export const contested = [
    { pair: ['EH', 'MA'], status: 'disputed', within: kWorld },
    { pair: ['PS', 'IL'], status: 'disputed', within: kWorld },
    { pair: ['PS', 'JO'], status: 'disputed', within: kWorld },
    { pair: ['PS', 'EG'], status: 'disputed', within: kWorld },
    { pair: ['IL', 'SY'], status: 'line_of_control', within: kWorld },            // the Golan
    { pair: ['IN', 'PK'], status: 'line_of_control', within: [73, 32.75, 78, 36] },  // Kashmir
    { pair: ['CN', 'PK'], status: 'disputed', within: kWorld },                   // its northern edge
    { pair: ['CN', 'IN'], status: 'line_of_control', within: [76, 32.4, 80.5, 36.5] },  // Aksai Chin
];

// Special administrative regions: their edge with China is no border between states.
const withoutBorder = [['CN', 'HK'], ['CN', 'MO']];

const same = (pair, a, b) => (pair[0] === a && pair[1] === b) || (pair[0] === b && pair[1] === a);

// The boundary between two units: null where none is drawn, else a list of {status, within} tried in order.
export function boundary(a, b)
{
    if (a.iso2 === b.iso2 && a.iso2 !== '') {
        const drawn = controlInside.some(pair => same(pair, a.unit, b.unit));
        return drawn ? [{ status: 'line_of_control', within: kWorld }] : null;
    }
    if (withoutBorder.some(pair => same(pair, a.iso2, b.iso2))) return null;
    if (a.iso2 === '' || b.iso2 === '') return [{ status: 'line_of_control', within: kWorld }];
    const special = contested.filter(entry => same(entry.pair, a.iso2, b.iso2));
    return [...special, { status: 'recognised', within: kWorld }];
}
