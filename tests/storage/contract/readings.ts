/** What every engine owes to those who read: everything that belongs, nothing else, in the promised order. */

import type { Plan } from '../../../strategy/plan';
import type { Store } from '../../../strategy/ports/store';
import { aPlan, TENANT } from '../../support/a-plan';
import { anAct } from '../../support/an-act';
import { aChannel, anAnswer, anAsk, anOfficial, aQuestion, aRole, aRound } from '../../support/builders';

const NOON = '2022-08-15T09:00:00.000Z';

/** @param another a second store over the same engine, as another process has one */
export function describeReadings(store: () => Store, another: () => Store): void {
  describe('plans', () => {
    it('gives any version and the newest, also past the ninth', async () => {
      const versions = [2, 10, 1, 9].map((number) => aPlan({ number }));
      for (const version of versions) await store().plans.add(version);
      expect((await store().plans.latest('kemi'))?.number).toBe(10);
      expect((await store().plans.get('kemi', 9))?.id).toBe('kemi/v9');
    });

    it('lets nobody change a version that others read too', async () => {
      await store().plans.add(aPlan({ measures: 1 }));
      const read = await store().plans.latest('kemi');
      expect(() => read?.measures.pop()).toThrow(TypeError);
      expect(await store().plans.get('kemi', 1)).toEqual(aPlan({ measures: 1 }));
    });

    it('gives the newest version also when another process has added it since', async () => {
      await store().plans.add(aPlan());
      expect((await store().plans.latest('kemi'))?.number).toBe(1);
      await another().plans.add(aPlan({ number: 2 }));
      expect((await store().plans.latest('kemi'))?.number).toBe(2);
    });

    it('gives the newest version of every plan, by plan id', async () => {
      const versions: Plan[] = [
        aPlan({ planId: 'tornio', number: 1 }),
        aPlan({ planId: 'kemi', number: 1 }),
        aPlan({ planId: 'kemi', number: 2 }),
        aPlan({ planId: 'kemi-2', number: 1 }),
      ];
      for (const version of versions) await store().plans.add(version);
      expect((await store().plans.all()).map(({ id }) => id)).toEqual(['kemi/v2', 'kemi-2/v1', 'tornio/v1']);
    });
  });

  describe('persons', () => {
    it('are found by Entra id in their own tenant only', async () => {
      await store().officials.add(anOfficial());
      expect(await store().officials.withEntraId(TENANT, 'entra-ymparistojohtaja')).toEqual(anOfficial());
      expect(await store().officials.withEntraId('another-tenant', 'entra-ymparistojohtaja')).toBeNull();
    });

    it('are found by e-mail in any case, in their own tenant only', async () => {
      await store().officials.add(anOfficial({ email: 'Ymparistojohtaja@Kemi.example' }));
      const found = await store().officials.withEmail(TENANT, 'YMPARISTOJOHTAJA@kemi.example');
      expect(found?.email).toBe('ymparistojohtaja@kemi.example');
      expect(await store().officials.withEmail('another-tenant', 'ymparistojohtaja@kemi.example')).toBeNull();
    });

    it('without e-mail and Entra id are found by neither', async () => {
      await store().officials.add(anOfficial({ email: null, entraId: null }));
      expect(await store().officials.withEmail(TENANT, 'null')).toBeNull();
      expect(await store().officials.withEntraId(TENANT, '')).toBeNull();
      expect(await store().officials.ofTenant(TENANT)).toHaveLength(1);
    });

    it('are found by the address they have now, not by the one they had', async () => {
      await store().officials.add(anOfficial());
      await store().officials.save(anOfficial({ entraId: 'entra-new' }));
      expect(await store().officials.withEntraId(TENANT, 'entra-ymparistojohtaja')).toBeNull();
      expect((await store().officials.withEntraId(TENANT, 'entra-new'))?.version).toBe(2);
    });
  });

  describe('one official in one round', () => {
    it('has the questions that point to them now, disputed ones included, and nobody else’s', async () => {
      const own = [aQuestion(), aQuestion({ tunnus: 'M2', dispute: { at: NOON, byOfficialId: 'a', words: 'Ei' } })];
      for (const question of own) await store().questions.add(question);
      await store().questions.add(aQuestion({ tunnus: 'M3', officialId: 'elinvoimajohtaja' }));
      await store().questions.add(aQuestion({ tunnus: 'M4', roundId: 'kemi/2021-H2' }));
      expect(await store().questions.ofOfficial('kemi/2022-H1', own[0]?.officialId ?? '')).toEqual(own);
      await store().questions.save(aQuestion({ officialId: 'elinvoimajohtaja' }));
      const kept = await store().questions.ofOfficial('kemi/2022-H1', own[0]?.officialId ?? '');
      expect(kept.map(({ tunnus }) => tunnus)).toEqual(['M2']);
    });

    it('has the answers about some measures over all rounds, by measure, round and number', async () => {
      await store().answers.append(anAnswer({ n: 2 }));
      await store().answers.append(anAnswer({ n: 1 }));
      await store().answers.append(anAnswer({ roundId: 'kemi/2021-H2' }));
      for (const tunnus of ['M3', 'M2', 'M10']) await store().answers.append(anAnswer({ tunnus }));
      await store().answers.append(anAnswer({ planId: 'tornio', roundId: 'tornio/2022-H1' }));
      const answers = await store().answers.ofMeasures('kemi', ['M3', 'M1', 'M10', 'M99']);
      expect(answers.map(({ tunnus, roundId, n }) => `${tunnus} ${roundId} ${n}`)).toEqual([
        'M1 kemi/2021-H2 1',
        'M1 kemi/2022-H1 1',
        'M1 kemi/2022-H1 2',
        'M10 kemi/2022-H1 1',
        'M3 kemi/2022-H1 1',
      ]);
      expect(await store().answers.ofMeasures('kemi', [])).toEqual([]);
    });

    it('has those of some roles that there are, by id', async () => {
      for (const id of ['kemi/c', 'kemi/a', 'kemi/b', 'tornio/a']) await store().roles.add(aRole({ id }));
      const roles = await store().roles.withIds(['kemi/c', 'kemi/a', 'kemi/none']);
      expect(roles.map(({ id }) => id)).toEqual(['kemi/a', 'kemi/c']);
      expect(await store().roles.withIds([])).toEqual([]);
    });
  });

  describe('order', () => {
    it('gives the answers of a question oldest first, also past the ninth', async () => {
      for (const n of [10, 2, 1, 11]) await store().answers.append(anAnswer({ n }));
      await store().answers.append(anAnswer({ tunnus: 'M2' }));
      const answers = await store().answers.ofQuestion(anAnswer().questionId);
      expect(answers.map(({ n }) => n)).toEqual([1, 2, 10, 11]);
    });

    it('gives the answers of a round by question and number, and those of a plan over its rounds', async () => {
      await store().answers.append(anAnswer({ tunnus: 'M2' }));
      await store().answers.append(anAnswer({ n: 2 }));
      await store().answers.append(anAnswer({ n: 1 }));
      await store().answers.append(anAnswer({ roundId: 'kemi/2021-H2' }));
      await store().answers.append(anAnswer({ roundId: 'tornio/2022-H1', planId: 'tornio' }));
      const ofRound = await store().answers.ofRound('kemi/2022-H1');
      expect(ofRound.map(({ tunnus, n }) => `${tunnus}:${n}`)).toEqual(['M1:1', 'M1:2', 'M2:1']);
      const ofPlan = await store().answers.ofPlan('kemi');
      expect(ofPlan.map(({ id }) => id)).toEqual([
        'kemi/2021-H2/M1/1',
        'kemi/2022-H1/M1/1',
        'kemi/2022-H1/M1/2',
        'kemi/2022-H1/M2/1',
      ]);
    });

    it('gives the rounds of a plan oldest first by their opening day', async () => {
      await store().rounds.add(aRound({ name: '2022-H2', opensOn: '2023-01-16' }));
      await store().rounds.add(aRound({ name: '2022-X1', opensOn: '2022-11-01' }));
      await store().rounds.add(aRound({ name: '2022-H1', opensOn: '2022-08-15' }));
      await store().rounds.add(aRound({ planId: 'tornio', opensOn: '2022-08-15' }));
      const rounds = await store().rounds.ofPlan('kemi');
      expect(rounds.map(({ name }) => name)).toEqual(['2022-H1', '2022-X1', '2022-H2']);
    });

    it('gives roles, questions, asks, persons and channels by id', async () => {
      for (const letter of ['ö', 'b', 'ä', 'a', 'Z']) {
        await store().roles.add(aRole({ id: `kemi/${letter}` }));
        await store().questions.add(aQuestion({ tunnus: letter, id: `kemi/2022-H1/${letter}` }));
        await store().asks.add(anAsk({ officialId: letter }));
        await store().officials.add(anOfficial({ id: letter }));
        await store().channels.add(aChannel({ id: letter }));
      }
      await store().roles.add(aRole({ id: 'kemi-2/a', planId: 'kemi-2' }));
      const inOrder = ['Z', 'a', 'b', 'ä', 'ö'];
      expect((await store().roles.ofPlan('kemi')).map(({ id }) => id)).toEqual(inOrder.map((id) => `kemi/${id}`));
      expect((await store().questions.ofRound('kemi/2022-H1')).map(({ tunnus }) => tunnus)).toEqual(inOrder);
      expect((await store().asks.ofRound('kemi/2022-H1')).map(({ officialId }) => officialId)).toEqual(inOrder);
      expect((await store().officials.ofTenant(TENANT)).map(({ id }) => id)).toEqual(inOrder);
      expect((await store().channels.ofTenant(TENANT)).map(({ id }) => id)).toEqual(inOrder);
    });

    it('gives the newest acts first, at most as many as asked', async () => {
      for (const day of ['15', '17', '16'])
        await store().audit.append(anAct({ id: `act-${day}`, at: `2022-08-${day}T05:00:00.000Z` }));
      const acts = await store().audit.latest(2);
      expect(acts).toEqual([
        anAct({ id: 'act-17', at: '2022-08-17T05:00:00.000Z' }),
        anAct({ id: 'act-16', at: '2022-08-16T05:00:00.000Z' }),
      ]);
    });

    it('gives only the acts after an instant when asked so', async () => {
      for (const day of ['15', '16', '17'])
        await store().audit.append(anAct({ id: `act-${day}`, at: `2022-08-${day}T05:00:00.000Z` }));
      const acts = await store().audit.latest(5, '2022-08-15T05:00:00.000Z');
      expect(acts.map(({ id }) => id)).toEqual(['act-17', 'act-16']);
    });

    it('never drops an act silently', async () => {
      await store().audit.append(anAct({ id: 'act-1', at: '2022-08-15T05:00:00.000Z' }));
      await expect(store().audit.append(anAct({ id: 'act-1', at: '2022-08-16T05:00:00.000Z' }))).rejects.toThrow(
        'act-1',
      );
    });
  });
}
