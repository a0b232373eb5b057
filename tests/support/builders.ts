/**
 * Builders of roles, officials, rounds, questions and answers for tests. Each gives a whole, valid value; overrides
 * replace its fields, and ids follow from the fields that compose them.
 */

import type { Answer, AnswerContent } from '../../strategy/answer';
import { type Ask, askId } from '../../strategy/ask';
import type { Channel } from '../../strategy/channel';
import type { Delivery } from '../../strategy/delivery';
import type { Draft } from '../../strategy/draft';
import type { ExportGrant } from '../../strategy/export-grant';
import { type Lookout, lookoutId } from '../../strategy/lookout';
import type { Official } from '../../strategy/official';
import { escapedTunnus } from '../../strategy/plan';
import type { Question } from '../../strategy/question';
import type { Role, Tenure } from '../../strategy/role';
import type { Round } from '../../strategy/round';
import { TENANT } from './a-plan';

export { aMeasure, aPlan, aSettings, PLAN_COLUMNS, TENANT } from './a-plan';

/** One person's open-ended time in a role. */
export function aTenure(overrides: Partial<Tenure> = {}): Tenure {
  return { officialId: 'ymparistojohtaja', fromOn: null, untilOn: null, deputyId: null, ...overrides };
}

/** The environment director's post, held by the official `ymparistojohtaja`. */
export function aRole(overrides: Partial<Role> = {}): Role {
  return {
    id: 'kemi/ymparistojohtaja',
    planId: 'kemi',
    name: 'Ympäristöjohtaja',
    spellings: [],
    sector: null,
    kind: 'post',
    tenures: [aTenure()],
    superiorRole: null,
    schema: 1,
    version: 1,
    ...overrides,
  };
}

/** An official the bot has reached; e-mail, Entra id and chat follow from the id. */
export function anOfficial(overrides: Partial<Official> = {}): Official {
  const id = overrides.id ?? 'ymparistojohtaja';
  return {
    id,
    tenantId: TENANT,
    name: 'Ympäristöjohtaja',
    email: `${id}@kemi.example`,
    entraId: `entra-${id}`,
    teamsUserId: `29:${id}`,
    conversation: { conversationId: `a:${id}`, serviceUrl: 'https://smba.trafficmanager.net/teams/' },
    registerLanguage: 'fi',
    seenLanguage: null,
    reachability: 'reached',
    isCoordinator: false,
    schema: 1,
    version: 1,
    ...overrides,
  };
}

/** The round of the first half of 2022, open from Monday 2022-08-15 to Friday 2022-09-02. */
export function aRound(overrides: Partial<Round> = {}): Round {
  const planId = overrides.planId ?? 'kemi';
  const name = overrides.name ?? '2022-H1';
  return {
    id: `${planId}/${name}`,
    planId,
    tenantId: TENANT,
    name,
    planVersion: 1,
    state: 'open',
    opensOn: '2022-08-15',
    closesOn: '2022-09-02',
    announcedAt: '2022-08-01T05:00:00.000Z',
    confirmedAt: '2022-08-02T06:00:00.000Z',
    confirmedBy: 'koordinaattori',
    openedAt: '2022-08-15T05:00:00.000Z',
    endedAt: null,
    missedToldAt: null,
    notAsked: [],
    missingRoles: [],
    schema: 1,
    version: 1,
    ...overrides,
  };
}

/** A question of measure M1 that points to `ymparistojohtaja`. */
export function aQuestion(overrides: Partial<Question> = {}): Question {
  const roundId = overrides.roundId ?? 'kemi/2022-H1';
  const tunnus = overrides.tunnus ?? 'M1';
  return {
    id: `${roundId}/${escapedTunnus(tunnus)}`,
    roundId,
    planId: 'kemi',
    tunnus,
    roleId: 'kemi/ymparistojohtaja',
    officialId: 'ymparistojohtaja',
    scale: 'end',
    dispute: null,
    handOvers: [],
    schema: 1,
    version: 1,
    ...overrides,
  };
}

/** What an official says: on track, and nothing more. */
export function anAnswerContent(overrides: Partial<AnswerContent> = {}): AnswerContent {
  return {
    status: 'on-track',
    reason: null,
    realisation: '',
    values: [],
    success: '',
    obstacle: '',
    need: '',
    needFrom: '',
    nextStep: '',
    nextStepOn: null,
    link: '',
    publishable: false,
    ...overrides,
  };
}

/** The first answer to the question of M1, on track. */
export function anAnswer(overrides: Partial<Answer> = {}): Answer {
  const roundId = overrides.roundId ?? 'kemi/2022-H1';
  const tunnus = overrides.tunnus ?? 'M1';
  const questionId = overrides.questionId ?? `${roundId}/${escapedTunnus(tunnus)}`;
  const n = overrides.n ?? 1;
  return {
    ...anAnswerContent(),
    id: `${questionId}/${n}`,
    questionId,
    n,
    roundId,
    planId: 'kemi',
    tunnus,
    roleId: 'kemi/ymparistojohtaja',
    officialId: 'ymparistojohtaja',
    scale: 'end',
    recordedBy: null,
    unchanged: false,
    answeredAt: '2022-08-22T06:00:00.000Z',
    schema: 1,
    ...overrides,
  };
}

/** The ask of one official in one round, not sent yet. */
export function anAsk(overrides: Partial<Ask> = {}): Ask {
  const roundId = overrides.roundId ?? 'kemi/2022-H1';
  const officialId = overrides.officialId ?? 'ymparistojohtaja';
  return {
    id: askId(roundId, officialId),
    roundId,
    planId: 'kemi',
    officialId,
    conversation: null,
    activityId: null,
    returnsAt: null,
    schema: 1,
    version: 1,
    ...overrides,
  };
}

/** A delivery of one ask that waits for its first attempt. */
export function aDelivery(overrides: Partial<Delivery> = {}): Delivery {
  return {
    id: 'kemi/2022-H1/ymparistojohtaja/ask',
    planId: 'kemi',
    roundId: 'kemi/2022-H1',
    tenantId: TENANT,
    recipient: { to: 'official', officialId: 'ymparistojohtaja' },
    content: { kind: 'ask', roundId: 'kemi/2022-H1' },
    state: { is: 'waiting', nextAttemptAt: '2022-08-15T05:00:00.000Z', why: 'first' },
    attempts: 0,
    shownHash: null,
    createdAt: '2022-08-15T05:00:00.000Z',
    schema: 1,
    version: 1,
    ...overrides,
  };
}

/** What the clockwork remembers when all is well. */
export function aLookout(overrides: Partial<Lookout> = {}): Lookout {
  return {
    id: lookoutId(TENANT),
    tenantId: TENANT,
    lookedAt: '2022-08-15T05:00:00.000Z',
    absence: null,
    stuck: [],
    schema: 1,
    version: 1,
    ...overrides,
  };
}

/** The leadership channel, connected to the plan's management team in Finnish. */
export function aChannel(overrides: Partial<Channel> = {}): Channel {
  return {
    id: '19:johtoryhma@thread.tacv2',
    tenantId: TENANT,
    teamId: '19:kemi@thread.tacv2',
    teamName: 'Kemin kaupunki',
    name: 'Johtoryhmä',
    serviceUrl: 'https://smba.trafficmanager.net/teams/',
    planId: 'kemi',
    audienceId: 'johtoryhma',
    language: 'fi',
    connectedBy: 'koordinaattori',
    connectedAt: '2022-06-01T06:00:00.000Z',
    offeredAt: '2022-06-01T06:00:00.000Z',
    declinedAt: null,
    goneAt: null,
    schema: 1,
    version: 1,
    ...overrides,
  };
}

/** A draft into which nothing was dropped yet. */
export function anExportGrant(overrides: Partial<ExportGrant> = {}): ExportGrant {
  return {
    id: 'kemi/2022-H1/koordinaattori',
    roundId: 'kemi/2022-H1',
    tenantId: TENANT,
    officialId: 'koordinaattori',
    secretHash: 'a'.repeat(64),
    expiresAt: '2022-08-15T06:15:00.000Z',
    schema: 1,
    version: 1,
    ...overrides,
  };
}

export function aDraft(overrides: Partial<Draft> = {}): Draft {
  return {
    id: `${TENANT}/koordinaattori`,
    tenantId: TENANT,
    officialId: 'koordinaattori',
    plan: null,
    register: null,
    settings: null,
    droppedAt: '2022-08-15T05:00:00.000Z',
    schema: 1,
    version: 1,
    ...overrides,
  };
}
