/** What is done about clicks that concern rounds: preview, sample, extra round, extending, closing, year clock, settings. */

import type { RoundAction } from '../../strategy/card-actions/round-action';
import { languageOf } from '../../strategy/official';
import { forPlan, forRound } from './for-round';
import { onRoundConfirmed } from './on-round-confirmed';
import { onRoundCancelled, onRoundClosed } from './on-round-ended';
import { onRoundExtended, showExtendRound } from './on-round-extended';
import { onRoundMade, showNewRound } from './on-round-made';
import { showPreview } from './on-round-previewed';
import { onSampleAsked } from './on-sample-asked';
import { onSettingsChanged, showSettings, showYearClock } from './on-settings-changed';
import type { ReactionsTo } from './reactions-to';
import { roundLine } from './round-line';

export const roundReactions: ReactionsTo<RoundAction> = {
  'preview-round': forRound(({ deps, round, language, now }) =>
    showPreview(deps, { round, language, changes: null }, now),
  ),
  'confirm-round': forRound(onRoundConfirmed),
  'sample-card': forRound(onSampleAsked),
  sample: async (_deps, official) => roundLine('round.is-sample', languageOf(official)),
  'new-round': forPlan(async ({ plan, language, now }) => showNewRound(plan, language, now)),
  'make-round': forPlan(onRoundMade),
  'extend-round': forRound(async ({ round, language }) => showExtendRound(round, language)),
  'extend-round-to': forRound(onRoundExtended),
  'close-round': forRound(onRoundClosed),
  'cancel-round': forRound(onRoundCancelled),
  'year-clock': forPlan(({ deps, plan, language, now }) => showYearClock(deps, plan, language, now)),
  'edit-settings': forPlan(async ({ plan, language }) => showSettings(plan, language)),
  'change-settings': forPlan(onSettingsChanged),
};
