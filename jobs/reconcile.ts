/**
 * Brings sent cards up to date with what they should show: complete, ended, moved to a newer message. A card that is still
 * being answered is left alone, for an edit wipes half-typed text. What a card shows is compared by its hash, and where it
 * stands is derived from what was sent, so a crash between two writes heals at the next run.
 */

import { askCard } from '../cards/ask-card';
import type { Ask } from '../strategy/ask';
import type { AskFace, AskView, JustSaved } from '../strategy/ask-view';
import { byOfficial } from '../strategy/by-official';
import type { Delivery } from '../strategy/delivery';
import { groupedBy } from '../strategy/grouped-by';
import { isAskContent } from '../strategy/is-ask-content';
import { isCounted } from '../strategy/is-counted';
import { languageOf, type Official } from '../strategy/official';
import type { Round } from '../strategy/round';
import { inSendingOrder, type SentDelivery, type SentState } from '../strategy/sent-delivery';
import { seriesOf } from '../strategy/series-of';
import { nextOpenQuestion, type RoundRecords, viewAsk } from '../strategy/view-ask';
import { eachAtOnce } from './each-at-once';
import { isLongOver } from './is-long-over';
import type { JobDeps } from './job-deps';
import { keepGoing } from './keep-going';
import { readRecords } from './read-records';
import { showOnce } from './show-once';

/** Edits are paced behind everything else; a few at once keep a slow one from holding up the others. */
const EDITS_AT_ONCE = 8;

/**
 * @param round any round that was opened
 * @param deliveries all of the round
 */
export async function reconcile(
  deps: JobDeps,
  round: Round,
  deliveries: readonly Delivery[],
  now: string,
): Promise<void> {
  if (round.openedAt === null || isLongOver(round, now)) return;
  const copies = deliveries.filter(isCopyOfAsk);
  if (copies.length === 0) return;
  const recordsOf = partsOf(await readRecords(deps.store, round));
  const officials = new Map((await deps.store.officials.ofTenant(round.tenantId)).map((one) => [one.id, one]));
  const copiesOf = byOfficial(copies);
  await eachAtOnce(await deps.store.asks.ofRound(round.id), EDITS_AT_ONCE, (ask) =>
    keepGoing(deps.log, { ask: ask.id }, () =>
      reconcileAsk(deps, ask, officials.get(ask.officialId), copiesOf.get(ask.officialId) ?? [], recordsOf, now),
    ),
  );
}

/** Each official's part of the records, so that many cards cost no more than each of them. */
function partsOf(records: RoundRecords): (officialId: string) => RoundRecords {
  const questions = groupedBy(records.questions, ({ officialId }) => officialId);
  const handedOn = groupedBy(
    records.questions.flatMap((question) =>
      question.handOvers.map(({ fromOfficialId }) => ({ fromOfficialId, question })),
    ),
    ({ fromOfficialId }) => fromOfficialId,
  );
  const shared = groupedBy(records.questions, ({ sharedId }) => sharedId ?? '');
  const answers = groupedBy(records.answers, ({ tunnus }) => tunnus);
  return (officialId) => {
    const own = questions.get(officialId) ?? [];
    const measures = [...new Set(own.map(({ tunnus }) => tunnus))];
    const siblings = own.flatMap(({ sharedId }) => (sharedId === undefined ? [] : (shared.get(sharedId) ?? [])));
    return {
      ...records,
      questions: [
        ...new Set([...own, ...siblings, ...(handedOn.get(officialId) ?? []).map(({ question }) => question)]),
      ],
      answers: measures.flatMap((tunnus) => answers.get(tunnus) ?? []),
    };
  };
}

async function reconcileAsk(
  deps: JobDeps,
  ask: Ask,
  official: Official | undefined,
  unordered: readonly SentDelivery[],
  recordsOf: (officialId: string) => RoundRecords,
  now: string,
): Promise<void> {
  const copies = inSendingOrder(unordered);
  const newest = copies.at(-1);
  if (!newest) return;
  await rememberAddress(deps, ask, newest.state);
  const records = recordsOf(ask.officialId);
  // Most cards of an open round are being answered: they are passed by as cheaply as can be.
  if (copies.length === 1 && records.round.state === 'open' && isBeingAnswered(records, ask)) return;
  if (!official) return;
  const view = viewAsk(records, official);
  for (const copy of copies) {
    const face: AskFace | null =
      copy === newest ? restingFaceOf(view, lastSavedOf(view, records, official), now) : { face: 'moved' };
    if (!face) continue;
    const message = askCard(view, face, languageOf(official), now);
    await showOnce(deps, copy, copy.state.conversation, copy.state.activityId, message);
  }
}

/** So long nobody's card is touched after they did something in it: they may be at a correction, and an edit wipes it. */
const REST_MS = 10 * 60_000;

/** The face a card keeps when nobody is busy with it; null while it is being answered. */
function restingFaceOf(view: AskView, saved: JustSaved | null, now: string): AskFace | null {
  if (view.roundState !== 'open') return { face: 'ended', questionId: null, input: null, sentToCoordinator: false };
  if (nextOpenQuestion(view, null) !== null) return null;
  const isResting = saved === null || Date.parse(saved.at) + REST_MS <= Date.parse(now);
  return isResting ? { face: 'receipt', saved } : null;
}

/** The newest thing that was saved from this card. */
function lastSavedOf(view: AskView, { questions }: RoundRecords, { id }: Official): JustSaved | null {
  const answered = view.questions.flatMap(({ tunnus, current }) =>
    current ? [{ tunnus, at: current.answeredAt }] : [],
  );
  const passedOn = questions.flatMap(({ tunnus, officialId, dispute }) =>
    dispute && officialId === id ? [{ tunnus, at: dispute.at, disputed: true }] : [],
  );
  return [...answered, ...passedOn].sort((a, b) => a.at.localeCompare(b.at)).at(-1) ?? null;
}

function isCopyOfAsk(delivery: Delivery): delivery is SentDelivery {
  const { state, content } = delivery;
  return state.is === 'sent' && isAskContent(content);
}

function isBeingAnswered({ questions, answers }: RoundRecords, { officialId }: Ask): boolean {
  const answered = new Set(answers.map(seriesOf));
  const own = questions.filter((question) => question.officialId === officialId);
  return own.some((question) => isCounted(question) && !answered.has(seriesOf(question)));
}

/** The newest copy of the card is where the ask lives. */
async function rememberAddress(deps: JobDeps, ask: Ask, { activityId, conversation }: SentState): Promise<void> {
  if (ask.activityId !== activityId) await deps.store.asks.save({ ...ask, activityId, conversation });
}
