/**
 * What answers are measured in: eight cities with Kemi's plan and an open round each, everybody's card sent. A question can
 * be answered eight times, as in eight rounds, so a card never reads more than a plan's whole life leaves behind.
 */

import type { CollectionName } from '../../storage/collections';
import type { Documents, StoredDocument } from '../../storage/documents';
import { storedPlan } from '../../storage/over-documents/plans';
import { planVersionId } from '../../strategy/plan';
import type { Question } from '../../strategy/question';
import { scaleOf } from '../../strategy/status';
import { aDelivery, anAsk, anOfficial, aQuestion, aRound, TENANT } from '../../tests/support/builders';
import { importKemi } from '../import-kemi';

/** A question with whoever answers it. */
export interface AskedQuestion {
  questionId: string;
  indicators: number;
  entraId: string;
  teamsUserId: string;
  conversationId: string;
}

type Placed = [CollectionName, StoredDocument];

const CITIES = 8;
export const ANSWERS_OF_ONE_QUESTION = 8;
const ROUND = '2022-H2';
/** The bot's calendar is the machine's: a round that stays open whenever this runs. */
const DAYS = { opensOn: '2023-01-16', closesOn: '2099-12-31', openedAt: '2023-01-16T06:00:00.000Z' };

/** @returns every question, those of one official apart from each other, so that clicks side by side are of many people */
export async function fillCitiesThatAnswer(documents: Documents, serviceUrl: string): Promise<AskedQuestion[]> {
  const { plan, roles } = await importKemi();
  await documents.makeIndexes();
  const asked: AskedQuestion[] = [];
  for (let city = 1; city <= CITIES; city += 1) {
    const planId = `kemi-${city}`;
    const own = <T extends object>(document: T): T =>
      JSON.parse(JSON.stringify(document).replaceAll(`"${plan.planId}/`, `"${planId}/`));
    const settings = { ...plan.settings, id: planId };
    const cityPlan = {
      ...own(storedPlan(plan)),
      id: planVersionId(planId, 1),
      planId,
      number: 1,
      settings,
      version: 1,
    };
    const cityRoles = roles.map((role) => ({ ...own(role), planId }));
    const placed: Placed[] = [
      ['plans', cityPlan],
      ['rounds', aRound({ planId, name: ROUND, ...DAYS })],
      ...cityRoles.map((role): Placed => ['roles', role]),
    ];
    const officials = new Set<string>();
    for (const measure of plan.measures) {
      const [role] = measure.roleIds.map((id) => id.slice(id.indexOf('/') + 1));
      if (role === undefined || measure.text === '') continue;
      const official = anOfficial({ id: `${planId}-${role}`, conversation: chatOf(`${planId}-${role}`, serviceUrl) });
      const { tunnus, schedule } = measure;
      const ids = { planId, roundId: `${planId}/${ROUND}`, officialId: official.id };
      const question: Question = aQuestion({ ...ids, tunnus, roleId: `${planId}/${role}`, scale: scaleOf(schedule) });
      placed.push(['questions', question]);
      if (!officials.has(official.id)) placed.push(['officials', official], ...sentCard(ids, serviceUrl));
      officials.add(official.id);
      asked.push({
        questionId: question.id,
        indicators: measure.indicators.length,
        entraId: official.entraId ?? '',
        teamsUserId: official.teamsUserId ?? '',
        conversationId: chatOf(official.id, serviceUrl).conversationId,
      });
    }
    for (const [collection, document] of placed) await documents.put(collection, [document]);
  }
  return spread(asked);
}

function chatOf(officialId: string, serviceUrl: string): { conversationId: string; serviceUrl: string } {
  return { conversationId: `a:${officialId}`, serviceUrl };
}

function sentCard(
  { planId, roundId, officialId }: { planId: string; roundId: string; officialId: string },
  serviceUrl: string,
): Placed[] {
  const conversation = chatOf(officialId, serviceUrl);
  const ask = anAsk({ planId, roundId, officialId, conversation, activityId: ACTIVITY_ID });
  const state = { is: 'sent', sentAt: DAYS.openedAt, activityId: ACTIVITY_ID, conversation } as const;
  const content = { kind: 'ask', roundId } as const;
  const recipient = { to: 'official', officialId } as const;
  const sent = { planId, roundId, recipient, content, state, attempts: 1, createdAt: DAYS.openedAt };
  return [
    ['asks', ask],
    ['deliveries', aDelivery({ id: `${ask.id}/ask`, ...sent })],
  ];
}

/** The message that everybody's card stands in. */
export const ACTIVITY_ID = '1690000000000';

export { TENANT };

function spread<Thing>(things: readonly Thing[]): Thing[] {
  const apart = 37;
  return things
    .map((thing, at) => ({ thing, key: (at * apart) % things.length }))
    .sort((one, other) => one.key - other.key)
    .map(({ thing }) => thing);
}
