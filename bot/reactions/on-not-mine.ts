/**
 * "Ei kuulu minulle": takes the question out of the official's ask at once. The coordinators are told in the official's own
 * words by the next run, which derives it from the question. It counts neither as an answer nor as silence.
 */

import { createPatience } from '../../jobs/create-patience';
import { readAsk } from '../../jobs/read-ask';
import { LONGEST_TEXT } from '../../strategy/answer-input';
import type { CardAction } from '../../strategy/card-action';
import { languageOf, type Official } from '../../strategy/official';
import { viewAsk } from '../../strategy/view-ask';
import type { Reply } from '../teams/reply';
import type { ReactionDeps } from './reaction-deps';
import { refusal } from './refusal';
import { showAfter, showFace, showQuestion } from './show-ask';

export async function onNotMine(
  deps: ReactionDeps,
  official: Official,
  { questionId, words }: Extract<CardAction, { verb: 'not-mine' }>,
): Promise<Reply> {
  for (const again = createPatience(); ; await again()) {
    const question = await deps.store.questions.get(questionId);
    const read = question?.officialId === official.id ? await readAsk(deps.store, question.roundId, official) : null;
    if (!question || !read) return refusal({ line: 'not-yours' }, languageOf(official));
    const now = deps.now();
    const show = { view: read.view, official, now };
    if (read.records.round.state !== 'open' || question.dispute) return showQuestion(show, null);
    const said = words.trim();
    const problem = said === '' ? 'words-missing' : said.length > LONGEST_TEXT ? 'words-too-long' : null;
    if (problem) return showFace(show, { face: 'not-mine', questionId, words, problem });

    const dispute = { at: now, byOfficialId: official.id, words: said };
    if ((await deps.store.questions.save({ ...question, dispute })) === 'stale') continue;
    deps.log.info({ question: questionId }, 'a question is disputed by its owner');
    deps.runSoon();
    // Not read anew: the store may go away now, and what was saved must be called saved.
    const questions = read.records.questions.map((one) => (one.id === questionId ? { ...one, dispute } : one));
    const view = viewAsk({ ...read.records, questions }, official);
    return showAfter({ ...show, view }, null, { tunnus: question.tunnus, at: now, disputed: true });
  }
}
