/**
 * What the card of one ask has to show, derived from the questions that point to the official and their answers. The
 * cards draw it; nothing in it needs a look-up.
 */

import type { Answer } from './answer';
import type { AnswerInput, AnswerProblem } from './answer-input';
import type { LaterChoice } from './card-action';
import type { LocalText } from './language';
import type { RoundState } from './round';
import type { Scale, Status } from './status';

/** What was said before this round: an answer, or what the imported table already had in Toteuma. */
export type Previous =
  | { kind: 'answer'; status: Status; realisation: string; answeredAt: string; roundName: string }
  | { kind: 'imported'; text: string }
  | { kind: 'none' };

export interface QuestionView {
  questionId: string;
  tunnus: string;
  goal: string;
  objective: string;
  measure: string;
  sector: string;
  /** The role in which this official is asked. */
  role: string;
  /** The other responsible roles, who see the answer. */
  otherRoles: string[];
  indicators: string[];
  scheduleText: string;
  /** The measure's last day, for a measure with an end. */
  untilOn: string | null;
  scale: Scale;
  previous: Previous;
  /** The answer in force in this round, or null. Its `n` is what the next answer is based on (0 when null). */
  current: Answer | null;
  /** Whose role it was that recorded the answer in force on behalf of the official. */
  recordedBy?: LocalText;
  /** Under rule `any`: the role in which somebody else gave the answer in force. */
  answeredBy?: string;
  /** What stood typed and unsaved when the question came to this official; it stands in the inputs until they answer. */
  draft?: AnswerInput;
  /** The official said that it is not theirs, and a coordinator that it is, in these words. */
  returned?: string;
  /** After how many working days without an answer somebody else is told; null = never. Absent where nobody is. */
  toldAfter?: { deputy: number | null; superior: number | null };
  /** What the other responsible roles have added. */
  notes?: { role: string; words: string }[];
}

export interface AskView {
  askId: string;
  roundId: string;
  roundName: string;
  roundState: RoundState;
  planName: string;
  /** Name of the round's coordinator's role, for "who asks" and "whom to turn to". */
  coordinatorRole: LocalText;
  opensOn: string;
  closesOn: string;
  zone: string;
  /** Teams' id of the official, for `refresh.userIds`; null while unknown. */
  teamsUserId: string | null;
  questions: QuestionView[];
  /** Measures that the official has said are not theirs: with the coordinator now, and not asked any more. */
  passedOn: { tunnus: string; measure: string }[];
  /** Measures of which a superior has said that no answer is needed in this round. */
  excused?: { tunnus: string; measure: string }[];
  /** Measures that were handed over from this official, and the role that answers for them now; `lentUntilOn`: a deputy does, so long. */
  handedOn?: { tunnus: string; measure: string; role: string; lentUntilOn: string | null }[];
  /** Somebody else has it open to answer for this official: a coordinator, a deputy or a superior. */
  onBehalf?: { official: string; isCoordinator: boolean };
}

/** What the step before did with its question, said above what comes next; null where nothing was saved. */
export interface JustSaved {
  tunnus: string;
  at: string;
  /** It went to the coordinator as "not mine" instead of being answered. */
  disputed?: boolean;
  /** It has been handed over, to this role, and is not answered by them any more. */
  handedTo?: string;
  /** What became of what they typed for it after that: kept for whoever answers now, or nothing. */
  typed?: 'kept' | 'lost';
}

/** Which face the ask card shows, and what must be kept on it. */
export type AskFace =
  /** One question, with what was typed and what is wrong with it. */
  | {
      face: 'question';
      questionId: string;
      input: AnswerInput | null;
      problems: AnswerProblem[];
      allStatuses: boolean;
      saved: JustSaved | null;
      /** They were about to leave without saving: what they had chosen, so that the same button leads on. */
      leaving?: { jump: string | null; later: LaterChoice | null };
      /** The card comes to remind of what is still missing, and says so. */
      isReminder?: true;
    }
  /** All questions answered or taken away. */
  | { face: 'receipt'; saved: JustSaved | null }
  /** The official comes back later; the card returns at this instant. */
  | { face: 'postponed'; until: string }
  /** "Ei kuulu minulle": asks for the words, and says what is wrong with those that came. */
  | {
      face: 'not-mine';
      questionId: string;
      words: string;
      problem: 'words-missing' | 'words-too-long' | null;
      /** Whose it may be: the plan's other roles that somebody holds. */
      roles?: { id: string; name: string }[];
      role?: string;
    }
  /** Another answer was saved meanwhile: shows it beside the official's own words and offers to save those as a correction. */
  | { face: 'conflict'; questionId: string; input: AnswerInput }
  /** The store could not save; what was typed stands here. */
  | { face: 'not-saved'; questionId: string; input: AnswerInput }
  /** The round has ended: what we have; a text that came too late can be sent to the coordinator. */
  | { face: 'ended'; questionId: string | null; input: AnswerInput | null; sentToCoordinator: boolean }
  /** The card has moved to a newer message. */
  | { face: 'moved' };

/** A question's face with nothing typed. */
export function untouched(questionId: string): Extract<AskFace, { face: 'question' }> {
  return { face: 'question', questionId, input: null, problems: [], allStatuses: false, saved: null };
}
