/** A plan in which every official answers for one measure, with its register: so many cards, and nothing else. */

import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const KEMI = join(__dirname, '../../examples/kemi');

export interface CityFiles {
  plan: string;
  register: string;
  settings: string;
}

/** Kemi's example as it is: 22 officials are asked about 131 measures. */
export const KEMI_FILES: CityFiles = {
  plan: join(KEMI, 'plan.csv'),
  register: join(KEMI, 'register.csv'),
  settings: join(KEMI, 'plan.json'),
};

/** Writes the files into a folder. The rounds are those of Kemi's example. */
export function aSmallCity(folder: string, officials: number): CityFiles {
  const files = {
    plan: join(folder, 'plan.csv'),
    register: join(folder, 'register.csv'),
    settings: join(folder, 'plan.json'),
  };
  const numbers = Array.from({ length: officials }, (_, index) => index + 1);
  const measures = numbers.map(
    (n) =>
      `ELI-YMP-${n},ELINVOIMAINEN KAUPUNKI,ympäristö,Tavoite ${n},Toimenpide ${n},Päällikkö ${n},jatkuva,Mittari ${n}`,
  );
  const roles = numbers.map((n) => roleLine(`Päällikkö ${n}`, `paallikko${n}@kemi.example`, n));
  const coordinator = roleLine('Strategiakoordinaattori', 'strategiakoordinaattori@kemi.example', 9_001);
  write(files.plan, 'Tunnus,Päämäärä,Toimiala,Tavoite,Toimenpide,Vastuu,Aikataulu,Mittarit', measures);
  write(files.register, 'Tehtävä,Toimiala,Tyyppi,Haltija,Sähköposti,Entra-tunnus,Kieli', [coordinator, ...roles]);
  writeFileSync(files.settings, readFileSync(KEMI_FILES.settings));
  return files;
}

function roleLine(role: string, email: string, number: number): string {
  return `${role},ympäristö,virka,${role},${email},00000000-0000-4000-8000-${String(number).padStart(12, '0')},fi`;
}

function write(path: string, header: string, lines: readonly string[]): void {
  writeFileSync(path, `${[header, ...lines].join('\n')}\n`);
}
