/** Our queries and documents in MongoDB's words. A filter compares only fields of one declared index, outermost first. */

import type { Document, Filter, Sort } from 'mongodb';
import { COLLECTIONS, type CollectionName, orderOf, storedIndexName } from '../collections';
import type { Query, StoredDocument } from '../documents';

/** A document as it lies in MongoDB: our id is its key. */
export interface MongoDocument extends Document {
  _id: string;
  version: number;
}

export function toMongo({ id, ...fields }: StoredDocument): MongoDocument {
  return { _id: id, ...fields };
}

export function fromMongo({ _id, ...fields }: MongoDocument): StoredDocument {
  return { id: _id, ...fields };
}

/** What a query asks for and in which order; both walk the fields of its index. */
export function findWords(collection: CollectionName, query: Query): { filter: Filter<MongoDocument>; sort: Sort } {
  const fields = orderOf(collection, query.index).map(fieldName);
  const filter: Record<string, unknown> = {};
  query.equal.forEach((value, position) => {
    filter[fieldAt(fields, position)] = { $eq: value };
  });
  if (query.anyOf !== undefined) filter[fieldAt(fields, query.equal.length)] = { $in: [...query.anyOf] };
  if (query.bound !== undefined) {
    filter[fieldAt(fields, query.equal.length)] = { [OPERATORS[query.bound.is]]: query.bound.value };
  }
  const direction = query.order === 'descending' ? -1 : 1;
  // Every field of the index, the equal ones too: one of MongoDB's relatives sorts only by exactly its index.
  const sort = fields.map((field): [string, 1 | -1] => [field, direction]);
  return { filter: filter as Filter<MongoDocument>, sort: new Map(sort) };
}

/** Every declared index of a collection by its stored name; `id` is MongoDB's own. */
export function indexSpecifications(collection: CollectionName): { name: string; key: Map<string, 1> }[] {
  return Object.keys(COLLECTIONS[collection]).map((index) => ({
    name: storedIndexName(collection, index),
    key: new Map(orderOf(collection, index).map((field) => [fieldName(field), 1 as const])),
  }));
}

const OPERATORS = { 'at-most': '$lte', below: '$lt', above: '$gt' } as const;

function fieldName(field: string): string {
  return field === 'id' ? '_id' : field;
}

function fieldAt(fields: readonly string[], position: number): string {
  const field = fields[position];
  if (field === undefined)
    throw new Error(`A query compares ${position + 1} fields of an index with ${fields.length}.`);
  return field;
}
