/** `round list`, `round confirm ROUND`, `round cancel ROUND`: what a coordinator does with rounds. */

import { dayText } from '../cards/parts/day-text';
import { confirmRound } from '../jobs/confirm-round';
import { cancelRound } from '../jobs/end-round';
import { keepAct } from '../jobs/keep-act';
import type { Language } from '../strategy/language';
import type { Round } from '../strategy/round';
import type { CliCommand, CommandResult } from './command';
import { allRounds, findRound } from './find-round';
import { wordsIn } from './words';

export const roundList: CliCommand = {
  name: 'round list',
  usage: 'round list',
  help: {
    fi: 'seurantakierrokset ja niiden tila',
    sv: 'uppföljningsrundorna och deras läge',
    en: 'the follow-up rounds and their state',
  },
  options: [],
  run: async (context) => {
    const rounds = await allRounds((await context.store()).store);
    const lines = rounds.map((round) => lineOf(round, context.language));
    return { lines: lines.length > 0 ? lines : [wordsIn(context.language).noRounds], json: rounds };
  },
};

export const roundConfirm: CliCommand = {
  name: 'round confirm',
  usage: 'round confirm ROUND --as NAME',
  help: {
    fi: 'vahvistaa seurantakierroksen, jotta se avautuu ajallaan',
    sv: 'bekräftar uppföljningsrundan, så att den öppnas i tid',
    en: 'confirms a follow-up round, so that it opens on time',
  },
  options: [],
  needsName: true,
  run: async (context) => {
    const deps = await context.store();
    const { id } = await findRound(deps.store, context.args[0]);
    const { outcome, round } = await confirmRound(deps, id, context.by, context.now());
    const words = wordsIn(context.language);
    const said = { confirmed: words.confirmed, 'confirmed-already': words.confirmedAlready } as Record<string, string>;
    if (outcome === 'confirmed') {
      const to = String(Object.keys(round?.confirmedList ?? {}).length);
      await keepAct(deps, { by: context.by, act: 'round-confirmed', ...ofRound(id), to }, context.now());
    }
    const refused = outcome === 'ended-already' || outcome === 'unknown-round';
    return { lines: [`${said[outcome] ?? words.endedAlready} ${id}`], json: { round: id, outcome }, refused };
  },
};

export const roundCancel: CliCommand = {
  name: 'round cancel',
  usage: 'round cancel ROUND --as NAME',
  help: {
    fi: 'peruu seurantakierroksen; lähettämättä jääneitä seurantapyyntöjä ei lähetetä',
    sv: 'ställer in uppföljningsrundan; begäranden som inte har skickats skickas inte',
    en: 'cancels a follow-up round; status requests that have not gone out are not sent',
  },
  options: [],
  needsName: true,
  run: async (context): Promise<CommandResult> => {
    const deps = await context.store();
    const round = await findRound(deps.store, context.args[0]);
    const outcome = await cancelRound(deps, round, context.now());
    const words = wordsIn(context.language);
    if (outcome === 'cancelled') {
      const act = { by: context.by, act: 'round-cancelled', ...ofRound(round.id), from: round.state, to: outcome };
      await keepAct(deps, act, context.now());
    }
    const said = {
      cancelled: words.cancelled,
      'cancelled-already': words.cancelledAlready,
      'closed-already': words.closedAlready,
      'unknown-round': words.endedAlready,
    };
    return {
      lines: [`${said[outcome]} ${round.id}`],
      json: { round: round.id, outcome },
      refused: outcome !== 'cancelled',
    };
  },
};

function lineOf(round: Round, language: Language): string {
  const words = wordsIn(language);
  const [opensOn, closesOn] = [round.opensOn, round.closesOn].map((on) => dayText(language, on));
  const confirmed = round.state === 'planned' ? `, ${round.confirmedAt ? words.isConfirmed : words.notConfirmed}` : '';
  const state = round.notOpened ? words.notOpened[round.notOpened] : words.state[round.state];
  return `${round.id}  ${state}${confirmed}, ${words.opens} ${opensOn}, ${words.closes} ${closesOn}`;
}

function ofRound(subject: string): { planId: string; subject: string } {
  return { planId: subject.slice(0, subject.lastIndexOf('/')), subject };
}
