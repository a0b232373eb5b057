/** A co-owner reads the lead's answer and adds a note to it, which the lead and the coordinators see. */

import { handOverLine } from '../../cards/hand-over-line';
import { noteCard } from '../../cards/note-card';
import { createPatience } from '../../jobs/create-patience';
import { readAskIn } from '../../jobs/read-ask';
import { LONGEST_TEXT } from '../../strategy/answer-input';
import type { QuestionView } from '../../strategy/ask-view';
import { dateIn } from '../../strategy/calendar';
import type { HandOverAction } from '../../strategy/card-actions/hand-over-action';
import { noteRoleOf } from '../../strategy/may-note';
import { languageOf, type Official } from '../../strategy/official';
import type { Question } from '../../strategy/question';
import type { Reply } from '../teams/reply';
import { noteAct } from './note-act';
import type { ReactionDeps } from './reaction-deps';

type NoteAction = Extract<HandOverAction, { verb: 'add-note' | 'save-note' }>;

export async function onNote(deps: ReactionDeps, official: Official, action: NoteAction): Promise<Reply> {
  const language = languageOf(official);
  const { questionId } = action;
  if (questionId === null) return { reply: 'text', text: handOverLine('note-choose', language) };
  const words = action.verb === 'save-note' ? action.words.trim() : '';
  for (const again = createPatience(); ; await again()) {
    const now = deps.now();
    const read = await readNote(deps, official, questionId, now);
    if (!read) return { reply: 'text', text: handOverLine('note-gone', language) };
    const { stored, question, zone, roleId } = read;
    const shown = { question, zone, words: '', problem: null, savedAt: null };
    if (action.verb === 'add-note') return { reply: 'card', message: noteCard(shown, language) };
    const problem = words === '' ? 'missing' : words.length > LONGEST_TEXT ? 'too-long' : null;
    if (problem) return { reply: 'card', message: noteCard({ ...shown, words, problem }, language) };

    const notes = stored.notes ?? [];
    const last = notes.findLast(({ officialId }) => officialId === official.id);
    // A click that arrives twice adds one note.
    if (last?.words !== words) {
      const note = { at: now, officialId: official.id, roleId, words };
      if ((await deps.store.questions.save({ ...stored, notes: [...notes, note] })) === 'stale') continue;
      const act = { by: official.id, act: 'note-added', planId: stored.planId, subject: stored.id, to: words };
      await noteAct(deps, act, now);
      deps.runSoon();
    }
    const savedAt = last?.words === words ? last.at : now;
    const after = await readNote(deps, official, questionId, now);
    return { reply: 'card', message: noteCard({ ...shown, question: after?.question ?? question, savedAt }, language) };
  }
}

/** The question as its lead sees it; null when this official may add nothing to it. */
async function readNote(
  deps: ReactionDeps,
  official: Official,
  questionId: string,
  now: string,
): Promise<{ stored: Question; question: QuestionView; zone: string; roleId: string } | null> {
  const stored = await deps.store.questions.get(questionId);
  const round = stored && (await deps.store.rounds.get(stored.roundId));
  if (!stored || round?.tenantId !== official.tenantId || round.state !== 'open') return null;
  const lead = await deps.store.officials.get(stored.officialId);
  if (!lead) return null;
  const { records, view } = await readAskIn(deps.store, round, lead);
  const question = view.questions.find((one) => one.questionId === questionId);
  const measure = records.plan.measures.find(({ tunnus }) => tunnus === stored.tunnus);
  if (!question || !measure) return null;
  const role = noteRoleOf(official, stored, measure, records.roles, dateIn(view.zone, now));
  return role && { stored, question, zone: view.zone, roleId: role.id };
}
