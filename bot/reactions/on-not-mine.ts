/**
 * "Ei kuulu minulle": takes the question out of the official's ask at once. To another role that the plan names for the
 * measure it goes straight; otherwise the coordinators are told by the next run, in the official's own words and with the
 * role that they proposed, and decide. Until then it counts neither as an answer nor as silence.
 */

import { createPatience } from '../../jobs/create-patience';
import { handOverQuestion } from '../../jobs/hand-over';
import { type ReadAsk, readAsk } from '../../jobs/read-ask';
import { LONGEST_TEXT } from '../../strategy/answer-input';
import { dateIn } from '../../strategy/calendar';
import type { CardAction } from '../../strategy/card-action';
import { languageOf, type Official } from '../../strategy/official';
import type { Dispute, Question } from '../../strategy/question';
import { tenureOf } from '../../strategy/role';
import { viewAsk } from '../../strategy/view-ask';
import type { Reply } from '../teams/reply';
import { noteAct } from './note-act';
import { onHandedOn } from './on-handed-on';
import type { ReactionDeps } from './reaction-deps';
import { refusal } from './refusal';
import { rolesToPropose } from './roles-to-propose';
import { showAfter, showFace, showQuestion } from './show-ask';

export async function onNotMine(
  deps: ReactionDeps,
  official: Official,
  { questionId, words, roleId }: Extract<CardAction, { verb: 'not-mine' }>,
): Promise<Reply> {
  for (const again = createPatience(); ; await again()) {
    const question = await deps.store.questions.get(questionId);
    const read = question?.officialId === official.id ? await readAsk(deps.store, question.roundId, official) : null;
    if (!question || !read) {
      const handedOn = question && (await onHandedOn(deps, official, question, null));
      return handedOn ?? refusal({ line: 'not-yours' }, languageOf(official));
    }
    const now = deps.now();
    const show = { view: read.view, official, now };
    if (read.records.round.state !== 'open' || question.dispute) return showQuestion(show, null);
    const said = words.trim();
    const roles = roleId === null && said !== '' ? [] : await rolesToPropose(deps, read, questionId, now);
    const proposed = roles.find(({ id }) => id === roleId);
    const problem = said === '' && !proposed ? 'words-missing' : said.length > LONGEST_TEXT ? 'words-too-long' : null;
    if (problem) {
      const offered = roles.length > 0 ? roles : await rolesToPropose(deps, read, questionId, now);
      const face = { face: 'not-mine', questionId, words, problem, roles: offered } as const;
      return showFace(show, proposed ? { ...face, role: proposed.id } : face);
    }
    // Of what they had answered the coordinators decide: whoever gets it answers anew.
    const isAnswered = read.view.questions.some((one) => one.questionId === questionId && one.current !== null);
    const given =
      proposed && !isAnswered && (await giveToNamed(deps, read, question, { role: proposed, words: said }, now));
    if (given) return given;

    const dispute = {
      at: now,
      byOfficialId: official.id,
      words: said,
      ...(proposed && { proposedRoleId: proposed.id }),
    };
    if ((await deps.store.questions.save({ ...question, dispute })) === 'stale') continue;
    deps.log.info({ question: questionId }, 'a question is disputed by its owner');
    await noteDispute(deps, question, dispute, now);
    deps.runSoon();
    // Not read anew: the store may go away now, and what was saved must be called saved.
    const questions = read.records.questions.map((one) => (one.id === questionId ? { ...one, dispute } : one));
    const view = viewAsk({ ...read.records, questions }, official);
    return showAfter({ ...show, view }, null, { tunnus: question.tunnus, at: now, disputed: true });
  }
}

async function noteDispute(
  deps: ReactionDeps,
  { planId, id }: Question,
  { byOfficialId, words, proposedRoleId }: Dispute,
  now: string,
): Promise<void> {
  const act = { by: byOfficialId, act: 'question-disputed', planId, subject: id, detail: words };
  await noteAct(deps, proposedRoleId === undefined ? act : { ...act, to: proposedRoleId }, now);
}

/** Under rule `lead` the plan itself names who else answers for the measure: nobody needs to decide. */
async function giveToNamed(
  deps: ReactionDeps,
  { records, owner }: ReadAsk,
  { id, tunnus, roundId }: Question,
  { role, words }: { role: { id: string; name: string }; words: string },
  now: string,
): Promise<Reply | null> {
  const measure = records.plan.measures.find((one) => one.tunnus === tunnus);
  if (measure?.rule !== 'lead' || !measure.roleIds.includes(role.id)) return null;
  const stored = await deps.store.roles.get(role.id);
  const holder = stored && tenureOf(stored, dateIn(records.plan.settings.zone, now))?.officialId;
  if (!holder) return null;
  const wish = { toOfficialId: holder, toRoleId: role.id, by: owner.id, onRequestOf: words };
  if ((await handOverQuestion(deps, id, wish, now)) !== 'handed-over') return null;
  deps.runSoon();
  const read = await readAsk(deps.store, roundId, owner);
  if (!read) return null;
  return showAfter({ view: read.view, official: owner, now }, null, { tunnus, at: now, handedTo: role.name });
}
