/** What the commands that move installations say, in three languages. */

import type { Language } from '../strategy/language';

const WORDS = {
  fi: {
    table: {
      collection: 'kokoelma',
      documents: 'asiakirjoja',
      checksum: 'tarkiste',
      same: 'sama',
      yes: 'kyllä',
      no: 'EI',
    },
    copy: {
      from: 'Mistä:',
      to: 'Mihin:',
      written: 'Kirjoitettuja asiakirjoja:',
      done: 'Kopio on valmis: kaikki kokoelmat ovat samat. Aseta TOTEUMA_STORE uuteen osoitteeseen ja käynnistä botti.',
      different:
        'Kopio ei ole valmis: kaikki kokoelmat eivät ole samat. Jos botti käy vielä lähteessä, pysäytä se. Anna sitten sama komento uudelleen: se kirjoittaa vain sen, mikä on muuttunut. Botti ei käynnisty kohteessa ennen kuin kopio on valmis.',
      'in-use':
        'Kopio ei ole valmis: kaikki on samaa, mutta botti käy vielä lähteessä ja kirjoittaa sinne. Pysäytä se ja anna sama komento uudelleen. Botti ei käynnisty kohteessa ennen kuin kopio on valmis.',
    },
    backup: {
      written: 'Varmuuskopio on kirjoitettu tiedostoon',
      size: 'Koko kilotavuina:',
      keep: 'Tiedostossa on henkilötietoja: säilytä se yhtä huolellisesti kuin tietokanta.',
    },
    restore: {
      file: 'Varmuuskopio:',
      taken: 'otettu',
      schema: 'rakenne',
      to: 'Tietokanta:',
      done: 'Varmuuskopio on palautettu: kaikki kokoelmat ovat samat.',
      different:
        'Palautus ei ole valmis: tietokannassa on muuta kuin varmuuskopiossa. Jokin kirjoitti siihen palautuksen aikana. Pysäytä kaikki, mikä käyttää tietokantaa, ja anna sama komento uudelleen.',
      waiting: 'Odottaa lähettämistä:',
      nothingWaits: 'Mikään ei odota lähettämistä.',
      rounds: 'Seurantakierrokset:',
      noRounds: 'Seurantakierroksia ei ole.',
      past: 'Ennen kuin käynnistät botin: varmuuskopio on menneisyyttä. Sen ottamisen jälkeen annetut vastaukset puuttuvat, ja botti lähettää uudelleen sen, mikä sen jälkeen on jo lähetetty. Katso Teamsista, mitä on lähetetty. Kierroksen voi perua: npm run toteuma -- round cancel KIERROS --as NIMI',
    },
    deliveries: {
      ask: 'seurantapyyntöjä',
      'ask-again': 'uudelleen pyydettyjä seurantapyyntöjä',
      digest: 'viikkokoosteita',
      welcome: 'tervehdyksiä',
      notice: 'ilmoituksia',
    },
  },
  sv: {
    table: {
      collection: 'samling',
      documents: 'dokument',
      checksum: 'kontrollsumma',
      same: 'samma',
      yes: 'ja',
      no: 'NEJ',
    },
    copy: {
      from: 'Från:',
      to: 'Till:',
      written: 'Skrivna dokument:',
      done: 'Kopian är färdig: alla samlingar är likadana. Ange den nya adressen i TOTEUMA_STORE och starta boten.',
      different:
        'Kopian är inte färdig: alla samlingar är inte likadana. Om boten ännu körs på källan, stoppa den. Ge sedan samma kommando igen: det skriver bara det som har ändrats. Boten startar inte på målet innan kopian är färdig.',
      'in-use':
        'Kopian är inte färdig: allt är likadant, men boten körs ännu på källan och skriver där. Stoppa den och ge samma kommando igen. Boten startar inte på målet innan kopian är färdig.',
    },
    backup: {
      written: 'Säkerhetskopian har skrivits i filen',
      size: 'Storlek i kilobyte:',
      keep: 'Filen innehåller personuppgifter: förvara den lika omsorgsfullt som databasen.',
    },
    restore: {
      file: 'Säkerhetskopia:',
      taken: 'tagen',
      schema: 'struktur',
      to: 'Databas:',
      done: 'Säkerhetskopian har återställts: alla samlingar är likadana.',
      different:
        'Återställningen är inte färdig: databasen innehåller annat än säkerhetskopian. Något skrev i den under återställningen. Stoppa allt som använder databasen och ge samma kommando igen.',
      waiting: 'Väntar på att skickas:',
      nothingWaits: 'Ingenting väntar på att skickas.',
      rounds: 'Uppföljningsrundor:',
      noRounds: 'Det finns inga uppföljningsrundor.',
      past: 'Innan du startar boten: säkerhetskopian är det förflutna. Svar som har getts efter att den togs saknas, och boten skickar på nytt det som redan har skickats efter det. Se i Teams vad som har skickats. En runda kan ställas in: npm run toteuma -- round cancel RUNDA --as NAMN',
    },
    deliveries: {
      ask: 'uppföljningsbegäranden',
      'ask-again': 'uppföljningsbegäranden på begäran igen',
      digest: 'veckosammandrag',
      welcome: 'hälsningar',
      notice: 'meddelanden',
    },
  },
  en: {
    table: {
      collection: 'collection',
      documents: 'documents',
      checksum: 'checksum',
      same: 'same',
      yes: 'yes',
      no: 'NO',
    },
    copy: {
      from: 'From:',
      to: 'To:',
      written: 'Documents written:',
      done: 'The copy is complete: all collections are the same. Set TOTEUMA_STORE to the new address and start the bot.',
      different:
        'The copy is not complete: not all collections are the same. If the bot still runs on the origin, stop it. Then run the same command again: it writes only what has changed. The bot does not start on the target before the copy is complete.',
      'in-use':
        'The copy is not complete: all is the same, but the bot still runs on the origin and writes there. Stop it and run the same command again. The bot does not start on the target before the copy is complete.',
    },
    backup: {
      written: 'The backup was written into the file',
      size: 'Size in kilobytes:',
      keep: 'The file holds personal data: keep it as carefully as the database.',
    },
    restore: {
      file: 'Backup:',
      taken: 'taken',
      schema: 'schema',
      to: 'Store:',
      done: 'The backup is restored: all collections are the same.',
      different:
        'The restore is not complete: the store holds something else than the backup. Something wrote to it during the restore. Stop everything that uses the store and run the same command again.',
      waiting: 'Waiting to be sent:',
      nothingWaits: 'Nothing waits to be sent.',
      rounds: 'Follow-up rounds:',
      noRounds: 'There are no follow-up rounds.',
      past: 'Before you start the bot: a backup is the past. Answers given after it was taken are missing, and the bot sends again what has already been sent since then. Look in Teams at what has been sent. A round can be cancelled: npm run toteuma -- round cancel ROUND --as NAME',
    },
    deliveries: {
      ask: 'status requests',
      'ask-again': 'status requests asked for again',
      digest: 'weekly digests',
      welcome: 'greetings',
      notice: 'notices',
    },
  },
} as const;

export type StoreWords = { [Key in keyof (typeof WORDS)['fi']]: (typeof WORDS)[Language][Key] };

export function storeWordsIn(language: Language): StoreWords {
  return WORDS[language];
}
