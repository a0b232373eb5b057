import { readJson } from '../../files/read-json';

test('a JSON file is read with or without a byte order mark', () => {
  expect(readJson(new TextEncoder().encode('\ufeff{"id":"kemi"}'), 'plan.json')).toEqual({ id: 'kemi' });
});

test('a broken JSON file is refused with its name and the place of the mistake', () => {
  const read = () => readJson(new TextEncoder().encode('{"id": "kemi",}'), 'plan.json');
  expect(read).toThrow(/plan\.json is not JSON: .*(position|line)/);
  expect(read).toThrow(expect.objectContaining({ code: 'file-not-json' }));
});
