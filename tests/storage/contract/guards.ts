/** What every engine owes to those who compete: one key for one record, and no save over what somebody else wrote. */

import type { Store } from '../../../strategy/ports/store';
import { aMeasure, aPlan, TENANT } from '../../support/a-plan';
import { aChannel, aDelivery, anAnswer, anAsk, anOfficial, aQuestion, aRole, aRound } from '../../support/builders';

const HARD_TUNNUS = ['1.2.3', '$set', 'a/b', 'kaksi sanaa', '100 %', "' OR 1=1 --", '"', '\\', '__proto__', '🌊'];

export function describeGuards(store: () => Store): void {
  describe('keys', () => {
    it('stores one of 50 answers that compete for one number, and it stays as it was', async () => {
      const rivals = Array.from({ length: 50 }, (_, rival) => anAnswer({ realisation: `Kilpailija ${rival}` }));
      const outcomes = await Promise.all(rivals.map((rival) => store().answers.append(rival)));
      expect(outcomes.filter((outcome) => outcome === 'stored')).toHaveLength(1);
      expect(await store().answers.ofQuestion(anAnswer().questionId)).toEqual([rivals[outcomes.indexOf('stored')]]);
    });

    it('refuses a second record of every aggregate under the same id', async () => {
      const { plans, roles, officials, rounds, questions, asks, deliveries, channels } = store();
      const addAll = async () => [
        await plans.add(aPlan()),
        await roles.add(aRole()),
        await officials.add(anOfficial()),
        await rounds.add(aRound()),
        await questions.add(aQuestion()),
        await asks.add(anAsk()),
        await deliveries.add(aDelivery()),
        await channels.add(aChannel()),
      ];
      expect(new Set(await addAll())).toEqual(new Set(['added']));
      expect(new Set(await addAll())).toEqual(new Set(['exists']));
    });

    it('gives nothing for an id that was never stored', async () => {
      expect(await store().answers.get('kemi/2022-H1/M1/1')).toBeNull();
      expect(await store().plans.get('kemi', 1)).toBeNull();
      expect(await store().plans.latest('kemi')).toBeNull();
      expect(await store().officials.withEntraId(TENANT, 'entra-nobody')).toBeNull();
    });

    it.each(HARD_TUNNUS)('keeps the Tunnus %p as it is, in ids and in documents', async (tunnus) => {
      const question = aQuestion({ tunnus, id: `kemi/2022-H1/${tunnus}` });
      const plan = aPlan({ measures: [aMeasure({ tunnus })] });
      await store().questions.add(question);
      await store().plans.add(plan);
      expect(await store().questions.get(question.id)).toEqual(question);
      expect(await store().questions.ofRound('kemi/2022-H1')).toEqual([question]);
      expect(await store().plans.latest('kemi')).toEqual(plan);
    });
  });

  describe('versions', () => {
    it('raises the version with every save', async () => {
      await store().rounds.add(aRound({ state: 'planned' }));
      expect(await store().rounds.save(aRound({ state: 'open', version: 1 }))).toBe('saved');
      expect(await store().rounds.get('kemi/2022-H1')).toEqual(aRound({ state: 'open', version: 2 }));
    });

    it('writes nothing for who read an older version', async () => {
      await store().rounds.add(aRound({ state: 'planned' }));
      await store().rounds.save(aRound({ state: 'open' }));
      expect(await store().rounds.save(aRound({ state: 'cancelled' }))).toBe('stale');
      expect((await store().rounds.get('kemi/2022-H1'))?.state).toBe('open');
    });

    it('lets one of 20 savers of the same version through', async () => {
      await store().deliveries.add(aDelivery());
      const outcomes = await Promise.all(
        Array.from({ length: 20 }, (_, worker) => store().deliveries.save(aDelivery({ attempts: worker }))),
      );
      expect(outcomes.filter((outcome) => outcome === 'saved')).toHaveLength(1);
      expect(await store().deliveries.get(aDelivery().id)).toMatchObject({
        version: 2,
        attempts: outcomes.indexOf('saved'),
      });
    });

    it('does not create what was never added', async () => {
      expect(await store().asks.save(anAsk())).toBe('stale');
      expect(await store().asks.get(anAsk().id)).toBeNull();
    });

    it('keeps what was read apart from what is stored', async () => {
      await store().roles.add(aRole());
      const read = await store().roles.get(aRole().id);
      read?.spellings.push('Muuttunut');
      expect(await store().roles.get(aRole().id)).toEqual(aRole());
    });
  });
}
