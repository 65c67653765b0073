// SPDX-License-Identifier: Apache-2.0
// English and Dutch names for labels: the short forms of CLDR, and the exceptions that maps of the Netherlands use.
import fs from 'fs';
import { createRequire } from 'module';

const require = createRequire(import.meta.url);
const territories = language => JSON.parse(fs.readFileSync(
    require.resolve(`cldr-localenames-full/main/${language}/territories.json`))).main[language].localeDisplayNames.territories;
const english = territories('en'), dutch = territories('nl');

const exceptions = {
    BA: ['Bosnia and Herzegovina', 'Bosnië en Herzegovina'], CD: ['DR Congo', 'DR Congo'], CG: ['Congo', 'Congo'],
    CI: ["Côte d'Ivoire", 'Ivoorkust'], HK: ['Hong Kong', 'Hongkong'], MM: ['Myanmar', 'Myanmar'], MO: ['Macao', 'Macau'],
    PS: ['Palestinian Territories', 'Palestijnse gebieden'], TR: ['Turkey', 'Turkije'], CZ: ['Czechia', 'Tsjechië'],
    ST: ['São Tomé and Príncipe', 'Sao Tomé en Principe'], EH: ['Western Sahara', 'Westelijke Sahara'],
    XK: ['Kosovo', 'Kosovo'], GB: ['United Kingdom', 'Verenigd Koninkrijk'],
};
const ofNoCountry = {
    'Siachen Glacier': ['Siachen Glacier', 'Siachengletsjer'], 'Spratly Is.': ['Spratly Islands', 'Spratly-eilanden'],
    'Scarborough Reef': ['Scarborough Reef', 'Scarboroughrif'],
};

export function names(iso2, unit)
{
    const [name_en, name_nl] = iso2 === '' ? ofNoCountry[unit] : exceptions[iso2] ?? [english[iso2], dutch[iso2]];
    if (!name_en || !name_nl) throw new Error(`no name for ${iso2} ${unit}`);
    return { name_en: name_en.replace(' & ', ' and '), name_nl };
}
