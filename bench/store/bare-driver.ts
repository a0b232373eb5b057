/**
 * The calls as one would write them with nothing but the MongoDB driver: as few round trips as the outcome needs,
 * with the same client options, so with the same write and read concern.
 */

import { type Document, MongoClient } from 'mongodb';
import { clientOptions, databaseIn, type MongoSettings } from '../../storage/mongo/settings';
import type { Acts } from './contest';
import { EPOCHS, LEASE } from './documents-of-many-cities';
import type { Subject } from './subject';

interface Keyed extends Document {
  _id: string;
}

export async function openBareDriver(
  address: string,
  settings: MongoSettings,
  subject: Subject,
): Promise<{ acts: Acts; close: () => Promise<void> }> {
  const client = await new MongoClient(address, clientOptions(address, settings)).connect();
  return { acts: actsOn(client, databaseIn(address), subject), close: () => client.close() };
}

function actsOn(client: MongoClient, name: string, subject: Subject): Acts {
  const { planId, now } = subject;
  const of = (collection: string) => client.db(name).collection<Keyed>(collection);

  return {
    'leases.beat': async () => {
      const [own] = await of('leases').find({ name: LEASE }).sort({ epoch: -1, _id: -1 }).limit(1).toArray();
      if (own === undefined || own.epoch !== EPOCHS) return false;
      const beaten = { $inc: { beat: 1, version: 1 } };
      return (await of('leases').updateOne({ _id: own._id, version: own.version }, beaten)).matchedCount === 1;
    },
    'deliveries.due': () => {
      const filter = { 'state.is': 'waiting', 'state.nextAttemptAt': { $lte: now } };
      return of('deliveries').find(filter).sort({ 'state.nextAttemptAt': 1, _id: 1 }).limit(1).toArray();
    },
    'answers.ofMeasures': (turn) => {
      const filter = { planId, tunnus: { $in: subject.tunnukset(turn) } };
      return of('answers').find(filter).sort({ tunnus: 1, roundId: 1, n: 1, _id: 1 }).toArray();
    },
    'roles.withIds': (turn) => {
      const filter = { _id: { $in: subject.roleIds(turn) } };
      return of('roles').find(filter).sort({ _id: 1 }).toArray();
    },
    'questions.get': (turn) => of('questions').findOne({ _id: subject.questionId(turn) }),
    'rounds.ofPlan': () => of('rounds').find({ planId }).sort({ opensOn: 1, _id: 1 }).toArray(),
    'answers.ofPlan': () => of('answers').find({ planId }).sort({ roundId: 1, questionId: 1, n: 1, _id: 1 }).toArray(),
    'plans.latest': async () => {
      const [plan] = await of('plans').find({ planId }).sort({ number: -1, _id: -1 }).limit(1).toArray();
      return plan;
    },
    'deliveries.save': async (turn) => {
      const { id, version, ...fields } = subject.changedDelivery(turn);
      const replaced = await of('deliveries').replaceOne({ _id: id, version }, { ...fields, version: version + 1 });
      return replaced.matchedCount === 1;
    },
    'answers.append': async (turn) => {
      const { id, ...fields } = subject.newAnswer(turn);
      return (await of('answers').insertOne({ _id: id, ...fields, version: 1 })).acknowledged;
    },
    'attempts.begin+end': async (turn) => {
      const { id, ...fields } = subject.newAttempt(turn);
      const begun = (await of('attempts').insertOne({ _id: id, ...fields, version: 1 })).acknowledged;
      const ended = { $set: { result: subject.result }, $inc: { version: 1 } };
      await of('attempts').updateOne({ _id: id, result: null }, ended);
      return begun;
    },
  };
}
