import { readUsers, resolveRegister } from '../../../strategy/table/resolve-register';
import { anOfficial } from '../../support/builders';

const ANNA = '11111111-1111-1111-1111-111111111111';
const PAAVO = '22222222-2222-2222-2222-222222222222';

function usersOf(columns: string[], ...rows: string[][]) {
  const read = readUsers({ columns, rows: rows.map((cells, index) => ({ line: index + 2, cells })), problems: [] });
  if ('missing' in read) throw new Error(read.missing);
  return read;
}
const person = (id: string, email: string | null, entraId: string | null = null) =>
  anOfficial({ id, name: id, email, entraId });

describe('a table of users', () => {
  it.each([
    ['the admin centre in English', ['Display name', 'Object Id', 'User principal name']],
    ['Entra', ['displayName', 'id', 'userPrincipalName']],
    ['the admin centre in Finnish', ['Näyttönimi', 'Objektitunnus', 'Käyttäjän päänimi']],
    ['the admin centre in Swedish', ['Visningsnamn', 'Objekt-ID', 'Användarens huvudnamn']],
  ])('is read as %s exports it', (_, columns) => {
    expect(usersOf(columns, ['Anna', ANNA.toUpperCase(), 'Anna@Kemi.Example']).users).toEqual([
      {
        entraId: ANNA,
        userPrincipalName: 'Anna@Kemi.Example',
        name: 'Anna',
        addresses: ['anna@kemi.example'],
        isBlocked: false,
      },
    ]);
  });

  it('gives every address of a person, and says who is blocked', () => {
    const columns = ['Object Id', 'User principal name', 'Proxy addresses', 'Block credential'];
    const addresses = 'SMTP:anna@kemi.example+smtp:anna.a@kemi.example+SIP:anna@kemi.example';
    const { users } = usersOf(columns, [ANNA, 'aa01@kemi.example', addresses, 'True']);
    expect(users[0]?.addresses).toEqual(['aa01@kemi.example', 'anna@kemi.example', 'anna.a@kemi.example']);
    expect(users[0]?.isBlocked).toBe(true);
  });

  it('leaves out who was deleted, and tells the rows that it cannot use', () => {
    const columns = ['Object Id', 'User principal name', 'Soft deletion time stamp'];
    const read = usersOf(
      columns,
      [ANNA, 'anna@kemi.example', '2022-08-01 10:00'],
      ['', 'ei.tunnusta@kemi.example', ''],
      [PAAVO, '', ''],
    );
    expect(read).toEqual({ users: [], unread: [3, 4] });
  });

  it('is refused without a column of ids or of addresses', () => {
    const without = (columns: string[]) => readUsers({ columns, rows: [], problems: [] });
    expect(without(['Display name', 'User principal name'])).toEqual({ missing: 'entraId' });
    expect(without(['Display name', 'Object Id'])).toEqual({ missing: 'address' });
  });
});

describe('resolving a register', () => {
  const columns = ['Display name', 'Object Id', 'User principal name'];

  it('finds a person by e-mail, whatever its case', () => {
    const { users } = usersOf(columns, ['Anna', ANNA, 'Anna@kemi.example']);
    expect(resolveRegister([person('anna', 'anna@kemi.example')], users)).toMatchObject({
      found: [{ person: { id: 'anna' }, user: { entraId: ANNA } }],
      missing: [],
    });
  });

  it('never takes anybody by name alone, and shows who has the same', () => {
    const { users } = usersOf(columns, ['Anna', ANNA, 'toinen.anna@kemi.example']);
    const { found, missing } = resolveRegister([{ ...person('o1', null), name: 'Anna' }], users);
    expect(found).toEqual([]);
    expect(missing).toMatchObject([
      { person: { id: 'o1' }, sameName: [{ userPrincipalName: 'toinen.anna@kemi.example' }] },
    ]);
  });

  it('chooses nobody where two users share an address', () => {
    const both = ['Object Id', 'User principal name', 'Email'];
    const { users } = usersOf(
      both,
      [ANNA, 'a1@kemi.example', 'strategia@kemi.example'],
      [PAAVO, 'p1@kemi.example', 'strategia@kemi.example'],
    );
    const { found, ambiguous } = resolveRegister([person('o1', 'strategia@kemi.example')], users);
    expect(found).toEqual([]);
    expect(ambiguous[0]?.users).toHaveLength(2);
  });

  it('leaves an id that is known, and tells when the table has another', () => {
    const { users } = usersOf(columns, ['Anna', ANNA, 'anna@kemi.example']);
    const persons = [person('anna', 'anna@kemi.example', ANNA)];
    expect(resolveRegister(persons, users).known).toHaveLength(1);
    expect(resolveRegister([person('anna', 'anna@kemi.example', PAAVO)], users).ambiguous).toHaveLength(1);
    expect(resolveRegister([person('muu', 'muu@kemi.example', PAAVO)], users).known).toHaveLength(1);
  });
});
