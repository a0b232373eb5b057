/** What every engine owes to those who compete: one key for one record, and no save over what somebody else wrote. */

import type { Store } from '../../../strategy/ports/store';
import { aMeasure, aPlan, TENANT } from '../../support/a-plan';
import { anAttempt } from '../../support/an-attempt';
import {
  aChannel,
  aDelivery,
  aDraft,
  aLookout,
  anAnswer,
  anAsk,
  anExportGrant,
  anOfficial,
  aQuestion,
  aRole,
  aRound,
} from '../../support/builders';

const HARD_TUNNUS = ['1.2.3', '$set', 'a/b', 'kaksi sanaa', '100 %', "' OR 1=1 --", '"', '\\', '__proto__', '🌊'];

/** Every aggregate whose key is what its competitors meet at: who tries to write it, and whose record then stands. */
const CONTESTED: readonly {
  what: string;
  write: (store: Store, rival: string) => Promise<unknown>;
  winner: (store: Store) => Promise<unknown>;
}[] = [
  {
    what: 'answers',
    write: ({ answers }, rival) => answers.append(anAnswer({ realisation: rival })),
    winner: async ({ answers }) => (await answers.ofQuestion(anAnswer().questionId)).map((one) => one.realisation),
  },
  {
    what: 'attempts',
    write: ({ attempts }, rival) => attempts.begin(anAttempt({ worker: rival })),
    winner: async ({ attempts }) => (await attempts.ofDelivery(anAttempt().deliveryId)).map(({ worker }) => worker),
  },
  {
    what: 'epochs of a lease',
    write: ({ leases }, rival) => leases.claim('deliver', 7, rival),
    winner: async ({ leases }) => [(await leases.latest('deliver'))?.holder],
  },
  {
    what: 'rounds',
    write: ({ rounds }, rival) => rounds.add(aRound({ confirmedBy: rival })),
    winner: async ({ rounds }) => (await rounds.ofPlan('kemi')).map(({ confirmedBy }) => confirmedBy),
  },
  {
    what: 'deliveries',
    write: ({ deliveries }, rival) => deliveries.add(aDelivery({ shownHash: rival })),
    winner: async ({ deliveries }) => (await deliveries.ofRound('kemi/2022-H1')).map(({ shownHash }) => shownHash),
  },
];

const WON: readonly unknown[] = ['stored', 'begun', 'added', true];

export function describeGuards(store: () => Store, competition: 'all' | 'inserts-only'): void {
  describe('keys', () => {
    it.each(CONTESTED)(
      'let one of 50 $what with the same key in, and it stays as it was',
      async ({ write, winner }) => {
        const rivals = Array.from({ length: 50 }, (_, i) => `rival-${i}`);
        const outcomes = await Promise.all(rivals.map((rival) => write(store(), rival)));
        const won = rivals.filter((_, i) => WON.includes(outcomes[i]));
        expect(won).toHaveLength(1);
        expect(await winner(store())).toEqual(won);
        expect(WON).not.toContain(await write(store(), 'too-late'));
        expect(await winner(store())).toEqual(won);
      },
    );

    it('refuses a second record of every aggregate under the same id', async () => {
      const { plans, roles, officials, rounds, questions, asks, deliveries, channels, lookouts } = store();
      const { drafts, exportGrants } = store();
      const addAll = async () => [
        await plans.add(aPlan()),
        await roles.add(aRole()),
        await officials.add(anOfficial()),
        await rounds.add(aRound()),
        await questions.add(aQuestion()),
        await asks.add(anAsk()),
        await deliveries.add(aDelivery()),
        await channels.add(aChannel()),
        await lookouts.add(aLookout()),
        await drafts.add(aDraft()),
        await exportGrants.add(anExportGrant()),
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

    if (competition === 'all') {
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
    }

    it('does not create what was never added', async () => {
      expect(await store().asks.save(anAsk())).toBe('stale');
      expect(await store().asks.get(anAsk().id)).toBeNull();
    });

    it('keeps what the clockwork remembers, and lets one writer of a version through', async () => {
      await store().lookouts.add(aLookout());
      expect(await store().lookouts.save(aLookout({ lookedAt: '2022-08-15T05:01:00.000Z' }))).toBe('saved');
      expect(await store().lookouts.save(aLookout())).toBe('stale');
      const standing = { lookedAt: '2022-08-15T05:01:00.000Z', version: 2 };
      expect(await store().lookouts.get(aLookout().id)).toEqual(aLookout(standing));
    });

    it('keeps what was dropped into the chat, tables whole, and lets one writer of a version through', async () => {
      const sheet = { columns: ['Tunnus', ''], rows: [{ line: 2, cells: ['M1', '=1'] }], problems: [] };
      await store().drafts.add(aDraft());
      expect(await store().drafts.save(aDraft({ plan: { fileName: 'plan.csv', sheet } }))).toBe('saved');
      expect(await store().drafts.save(aDraft())).toBe('stale');
      expect(await store().drafts.get(aDraft().id)).toEqual(
        aDraft({ plan: { fileName: 'plan.csv', sheet }, version: 2 }),
      );
    });

    it('finds a link by its secret’s hash, and only as the hash stands now', async () => {
      const { exportGrants } = store();
      await exportGrants.add(anExportGrant({ secretHash: 'first' }));
      expect(await exportGrants.save(anExportGrant({ secretHash: 'second' }))).toBe('saved');
      expect(await exportGrants.save(anExportGrant({ secretHash: 'third' }))).toBe('stale');
      expect(await exportGrants.withSecretHash('first')).toBeNull();
      expect(await exportGrants.withSecretHash('second')).toEqual(anExportGrant({ secretHash: 'second', version: 2 }));
    });

    it('keeps what was read apart from what is stored', async () => {
      await store().roles.add(aRole());
      const read = await store().roles.get(aRole().id);
      read?.spellings.push('Muuttunut');
      expect(await store().roles.get(aRole().id)).toEqual(aRole());
    });
  });
}
