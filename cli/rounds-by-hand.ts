/**
 * `round preview ROUND`, `round new PLAN`, `round extend ROUND`, `round close ROUND`: what a coordinator does with rounds
 * beside the calendar, by the same jobs as in chat.
 */

import { dayText } from '../cards/parts/day-text';
import { newRoundProblem } from '../cards/parts/new-round-problem';
import { roundWords } from '../cards/parts/round-words';
import { say } from '../cards/parts/say';
import { closeRound, closingNoticeOf } from '../jobs/end-round';
import { extendRound } from '../jobs/extend-round';
import { keepAct } from '../jobs/keep-act';
import { makeRound } from '../jobs/make-round';
import { readPreview } from '../jobs/preview-round';
import { readRecords } from '../jobs/read-records';
import { dateIn } from '../strategy/calendar';
import { Refused } from '../strategy/errors';
import type { Language } from '../strategy/language';
import { firstNewRoundInput } from '../strategy/new-round';
import type { RoundPreview } from '../strategy/preview-round';
import type { CliCommand, CommandResult } from './command';
import { findRound } from './find-round';

export const roundPreview: CliCommand = {
  name: 'round preview',
  usage: 'round preview ROUND',
  help: {
    fi: 'kenelle kierros lähettäisi mitäkin, ja mistä ei kysytä; mitään ei lähetetä',
    sv: 'vem rundan skulle skicka vad, och vad som inte frågas; inget skickas',
    en: 'who would get what in a round, and what is not asked; nothing is sent',
  },
  options: [],
  run: async (context) => {
    const deps = await context.store();
    const round = await findRound(deps.store, context.args[0]);
    if (round.state !== 'planned') return notPlanned(round.name, round.state, context.language);
    const { preview } = await readPreview(deps, round, context.now());
    return { lines: previewLines(preview, context.language), json: preview };
  },
};

export const roundNew: CliCommand = {
  name: 'round new',
  usage:
    'round new PLAN --as NAME [--scope plan|not-on-track|goal:…|sector:…|board:…|theme:…] [--measures "M1, M2"] [--opens DATE] [--days N]',
  help: {
    fi: 'tekee ylimääräisen kierroksen, joka avautuu, kun se on vahvistettu',
    sv: 'gör en extra runda, som öppnas när den har bekräftats',
    en: 'makes an extra round, which opens once it is confirmed',
  },
  options: ['scope', 'measures', 'opens', 'days'],
  needsName: true,
  run: async ({ store, args, options, by, language, now }): Promise<CommandResult> => {
    const deps = await store();
    const plans = await deps.store.plans.all();
    const plan = plans.find(({ planId }) => planId === args[0]);
    if (!plan)
      throw noPlan(
        args[0] ?? '',
        plans.map(({ planId }) => planId),
      );
    const first = firstNewRoundInput(dateIn(plan.settings.zone, now()));
    const input = {
      scope: options.scope ?? (options.measures ? 'measures' : first.scope),
      tunnukset: options.measures ?? '',
      opensOn: options.opens ?? first.opensOn,
      workingDays: options.days ?? first.workingDays,
    };
    const made = await makeRound(deps, { plan, input, by }, now());
    if ('problems' in made) {
      const lines = made.problems.map((problem) => newRoundProblem(problem, language));
      return { lines, json: made, refused: true };
    }
    const { preview } = await readPreview(deps, made.round, now());
    return { lines: [made.round.id, ...previewLines(preview, language)], json: { round: made.round.id, preview } };
  },
};

export const roundExtend: CliCommand = {
  name: 'round extend',
  usage: 'round extend ROUND --until DATE --as NAME',
  help: {
    fi: 'siirtää kierroksen viimeistä vastauspäivää',
    sv: 'flyttar rundans sista svarsdag',
    en: 'moves the last day to answer of a round',
  },
  options: ['until'],
  needsName: true,
  run: async ({ store, args, options, by, language, now }): Promise<CommandResult> => {
    const deps = await store();
    const { id, planId, name, closesOn } = await findRound(deps.store, args[0]);
    const done = await extendRound(deps, { roundId: id, closesOn: options.until ?? '' }, now());
    const round = roundWords(language, name);
    if ('rejected' in done) {
      const { rejected } = done;
      const hasEnded = rejected === 'unknown-round' || rejected === 'ended-already';
      const line = hasEnded
        ? say(language, 'round.ended-already', { round })
        : say(language, `round.problem-${rejected}`, { day: dayText(language, closesOn) });
      return { lines: [line], json: { round: id, ...done }, refused: true };
    }
    const { from, to } = done;
    await keepAct(deps, { by, act: 'round-extended', planId, subject: id, from, to }, now());
    const words = { round, from: dayText(language, from), to: dayText(language, to) };
    return { lines: [say(language, 'round.extended', words)], json: { round: id, from, to } };
  },
};

export const roundClose: CliCommand = {
  name: 'round close',
  usage: 'round close ROUND --as NAME',
  help: {
    fi: 'päättää avoimen kierroksen ennen sen viimeistä päivää',
    sv: 'avslutar en öppen runda före dess sista dag',
    en: 'closes an open round before its last day',
  },
  options: [],
  needsName: true,
  run: async ({ store, args, by, language, now }): Promise<CommandResult> => {
    const deps = await store();
    const round = await findRound(deps.store, args[0]);
    const outcome = await closeRound(deps, round, () => true, now());
    const { answered, questions } = closingNoticeOf(await readRecords(deps.store, round));
    const words = { round: roundWords(language, round.name), answered, questions };
    if (outcome !== 'closed') {
      const key = round.state === 'planned' ? 'round.not-begun' : 'round.ended-already';
      return { lines: [say(language, key, words)], json: { round: round.id, outcome }, refused: true };
    }
    const act = { by, act: 'round-closed', planId: round.planId, subject: round.id, from: 'open', to: 'closed' };
    await keepAct(deps, { ...act, detail: `${answered}/${questions}` }, now());
    return { lines: [say(language, 'notice.closed-counts', words)], json: { round: round.id, answered, questions } };
  },
};

function previewLines(preview: RoundPreview, language: Language): string[] {
  const { asks, measures, opensOn, closesOn, recipients, gaps = [] } = preview;
  return [
    say(language, 'notice.announced-heading', { day: dayText(language, opensOn) }),
    say(language, 'notice.announced-counts', { asks, measures, closes: dayText(language, closesOn) }),
    ...recipients.map(({ name, questions, roles = [], trouble }) => {
      const line = `  ${name} (${roles.join(', ')}): ${say(language, 'notice.recipient', { questions })}`;
      return trouble ? `${line}. ${say(language, `reason-unreachable.${trouble}`)}` : line;
    }),
    ...gaps.map(({ role, questions, reason }) => {
      const why = say(language, `reason-not-asked.${reason}`);
      return `  ${role} – ${say(language, 'round.gap', { questions, reason: why })}`;
    }),
    say(language, 'notice.announced-confirm'),
  ];
}

function notPlanned(name: string, state: string, language: Language): CommandResult {
  const key = state === 'open' ? 'round.open-already' : 'round.ended-already';
  return { lines: [say(language, key, { round: roundWords(language, name) })], json: { state }, refused: true };
}

function noPlan(wanted: string, known: string[]): Refused {
  const fix = known.length > 0 ? `Name one of: ${known.join(', ')}` : 'No plan is stored yet.';
  return new Refused('no-plan', `There is no plan "${wanted}".`, known, fix, wanted);
}
