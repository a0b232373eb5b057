/**
 * Kemi as it is in the example: its plan and its register, read from their files and imported on 1 July 2022, with its
 * strategy coordinator named by the configuration. Persons are called by the local part of their e-mail, dots as hyphens.
 */

import { readFileSync } from 'node:fs';
import { readJson } from '../../files/read-json';
import { readTable } from '../../files/read-table';
import { importPlan } from '../../jobs/import-plan';
import { nameCoordinators } from '../../jobs/name-coordinators';
import type { PlanSettings } from '../../strategy/plan';
import { readSettings } from '../../strategy/table/read-settings';
import type { Sheet } from '../../strategy/table/sheet';
import { KEMI_FILES } from './a-small-city';
import { aTown, CHANNEL, type Town, type TownWish } from './a-town';
import { aChannel, anOfficial, TENANT } from './builders';

export const PLAN = 'kemi-2022';
/** Open from Monday 2022-08-15 to Friday 2022-09-02. */
export const AUTUMN = `${PLAN}/2022-H1`;
/** Open from Monday 2023-01-16 to Friday 2023-02-03. */
export const WINTER = `${PLAN}/2022-H2`;
export const COORDINATOR = 'strategiakoordinaattori';

export interface KemiWish extends Pick<TownWish, 'address'> {
  /** Changes Kemi's settings, as a coordinator would. */
  settings?: (settings: PlanSettings) => PlanSettings;
}

export async function aKemiTown({ address, settings = (same) => same }: KemiWish = {}): Promise<Town> {
  const kemi = await kemiFiles();
  const persons = personsOf(kemi.register);
  const town = await aTown({
    ...(address === undefined ? {} : { address }),
    plan: null,
    roles: [],
    // Known beforehand only so that tests can call them by name: the import finds them by their Entra id.
    officials: [...persons].map(([id, { email, entraId }]) =>
      anOfficial({ id, email, entraId, teamsUserId: null, conversation: null, reachability: 'unknown' }),
    ),
    entraIdOf: (officialId) => persons.get(officialId)?.entraId ?? `entra-${officialId}`,
  });
  town.sleepUntil('2022-07-01', '12:00');
  const given = { tenantId: TENANT, sheet: kemi.plan, settings: settings(kemi.settings), register: kemi.register };
  const { is } = await importPlan(town.jobs, given, 'cli:test', town.now());
  if (is !== 'imported') throw new Error(`Kemi's plan was ${is}`);
  await nameCoordinators(town.jobs, TENANT, [`${COORDINATOR}@kemi.example`], town.now());
  await town.store.channels.add(aChannel({ id: CHANNEL, planId: PLAN, connectedBy: COORDINATOR }));
  return town;
}

/** Kemi on 15 August 2022 at 8:00: the round was announced, confirmed by the coordinator, and has just opened. */
export async function aKemiRound(wish: KemiWish = {}): Promise<Town> {
  const town = await aKemiTown(wish);
  await town.at('2022-08-01');
  await town.person(COORDINATOR).press('confirm-round');
  await town.at('2022-08-15');
  return town;
}

/** Kemi's register as a file's text, so that a test can hand in a changed one. */
export function kemiRegister(): string {
  return readFileSync(KEMI_FILES.register, 'utf8');
}

/** Read once: no test changes what the files say. */
let read: Promise<{ plan: Sheet; register: Sheet; settings: PlanSettings }> | null = null;

function kemiFiles() {
  read ??= (async () => ({
    plan: await readTable(readFileSync(KEMI_FILES.plan), KEMI_FILES.plan),
    register: await readTable(readFileSync(KEMI_FILES.register), KEMI_FILES.register),
    settings: readSettings(readJson(readFileSync(KEMI_FILES.settings), KEMI_FILES.settings)),
  }))();
  return read;
}

function personsOf({ columns, rows }: Sheet): Map<string, { email: string; entraId: string }> {
  const cell = (cells: readonly string[], column: string) => cells[columns.indexOf(column)] ?? '';
  return new Map(
    rows.flatMap(({ cells }) => {
      const [email, entraId] = [cell(cells, 'Sähköposti'), cell(cells, 'Entra-tunnus')];
      return email && entraId ? [[personIdOf(email), { email, entraId }] as const] : [];
    }),
  );
}

function personIdOf(email: string): string {
  return email.replace(/@.*$/, '').replaceAll('.', '-');
}
