import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { partsOf } from '../../../../src/core/article/parts';
import { blocksOf } from '../../../../src/core/text/blocks';

const samples = 'media/samples';

function parts(text: string) {
  return partsOf([...blocksOf(text)]);
}

/** One line for each part: its kind and its first words. */
function outline(text: string, letters = 24): string[] {
  return parts(text).map(({ kind, start, end }) => `${kind}: ${text.slice(start, Math.min(end, start + letters))}`);
}

function kinds(text: string): string {
  return parts(text)
    .map(({ kind }) => kind)
    .join(' ');
}

const body = 'The council met on Monday and adopted the budget by nine votes to four.\n\nNobody spoke against it.';

describe('article parts', () => {
  it('tells caption, headline, date line, paragraphs, credit and boilerplate apart', () => {
    const text = `A woman carrying water near the dam at Orvel\n\nDam Keepers Accept Pay Offer After Nine Weeks\n\nFriday, 05/03/2024\n\n${body}\n\nReport by Meridian News\n\nMore News`;
    assert.deepEqual(outline(text), [
      'caption: A woman carrying water n',
      'headline: Dam Keepers Accept Pay O',
      'date-line: Friday, 05/03/2024',
      'paragraph: The council met on Monda',
      'paragraph: Nobody spoke against it.',
      'credit: Report by Meridian News',
      'boilerplate: More News',
    ]);
  });

  it('finds every part of the first sample', () => {
    const text = readFileSync(path.join(samples, 'harbour-inquiry.article'), 'utf8');
    const found = outline(text).filter((line) => !line.startsWith('paragraph'));
    assert.deepEqual(found, [
      'caption: A tug passes the blacken',
      'headline: Harbour Inquiry Blames ‘',
      'byline: By Aoife Brannock and Di',
      'date-line: Wednesday, 12 March 2025',
      'dateline: CORK, Ireland, March 12 ',
      'sub-heading: What went wrong',
      'sub-heading: The harbour remembers',
      'credit: (Reporting by Aoife Bran',
      'boilerplate: © 2025 Meridian News. Al',
      'boilerplate: Read more',
      'boilerplate: Sign up for our newslett',
    ]);
  });

  const datelines: readonly (readonly [text: string, dateline: string])[] = [
    ['AMMAN, Dec 19 (Meridian) - The army said so.', 'AMMAN, Dec 19 (Meridian) -'],
    ['GENEVA — Talks went on through the night.', 'GENEVA —'],
    ['NEW DELHI: The minister resigned.', 'NEW DELHI:'],
    ['Amman, Jordan (MN) — The army said so.', 'Amman, Jordan (MN) —'],
    ['SÃO PAULO, Brazil – The mayor resigned.', 'SÃO PAULO, Brazil –'],
    ['ROME/TUNIS, 19 October – The ship sailed.', 'ROME/TUNIS, 19 October –'],
    ['PORT-AU-PRINCE, Haiti (MN) -- The port is shut.', 'PORT-AU-PRINCE, Haiti (MN) --'],
    ["N'DJAMENA, Chad, June 3 (MN) - The rains came.", "N'DJAMENA, Chad, June 3 (MN) -"],
  ];
  for (const [text, dateline] of datelines) {
    it(`cuts the dateline “${dateline}” from its paragraph`, () => {
      const [first, second] = parts(`Headline Over the Story\n\n${text}`).slice(1);
      assert.equal(first?.kind, 'dateline');
      const shift = 'Headline Over the Story\n\n'.length;
      assert.equal(text.slice(first.start - shift, first.end - shift), dateline);
      assert.deepEqual(second, {
        kind: 'paragraph',
        start: shift + dateline.length + 1,
        end: shift + text.length,
      });
    });
  }

  const noDatelines = [
    'BREAKING: The minister resigned.',
    'The army - tired and cold - went home.',
    'Monday - the first day of the strike - was quiet.',
    'He said: we are going home.',
    'A well-known story begins like this.',
    'Mr Orvel, 54, of Kent, said - and he meant it - that it was over.',
  ];
  for (const text of noDatelines) {
    it(`finds no dateline in “${text}”`, () => {
      assert.doesNotMatch(kinds(`Headline Over the Story\n\n${text}\n\n${body}`), /dateline/);
    });
  }

  it('takes an acronym between dashes for a dateline neither deep in the body', () => {
    assert.doesNotMatch(kinds(`A Headline\n\n${body}\n\nUNESCO - the agency - said nothing.`), /dateline/);
  });

  const singleLines: readonly (readonly [line: string, kind: string])[] = [
    ['By Ada Quill and Bo Ray-Smith in Cork', 'byline'],
    ['By Ada Quill, Political Editor', 'byline'],
    ['Published 4 May 2024 at 10:15 GMT', 'date-line'],
    ['Last updated: May 4, 2024 | 10:15 a.m.', 'date-line'],
    ['2024-05-04', 'date-line'],
    ['TRIPOLI, Dec. 14', 'dateline'],
    ['FILE PHOTO: A crane stands over the quay at Orvel, March 2, 2021.', 'caption'],
  ];
  for (const [line, kind] of singleLines) {
    it(`takes “${line}” under a headline for a ${kind}`, () => {
      assert.equal(parts(`Crane Falls Into Harbour at Orvel\n\n${line}\n\n${body}`)[1]?.kind, kind);
    });
  }

  const tails: readonly (readonly [line: string, kind: string])[] = [
    ['(Reporting by Ada Quill; Editing by Bo Ray)', 'credit'],
    ['Additional reporting by Cy Dell in Oslo.', 'credit'],
    ['Dan Ezra contributed to this report.', 'credit'],
    ['_Translated by Eve Frost_', 'credit'],
    ['Read more', 'boilerplate'],
    ['© 2024 Orvel Press. All rights reserved.', 'boilerplate'],
    ['Sign up for our free newsletter and get the news straight to your inbox every morning.', 'boilerplate'],
    ['Related: Dam keepers walk out', 'boilerplate'],
    ['Read the bill again, she told them, and then vote.', 'paragraph'],
    ['More on the dam is known than the keepers say, and it will come out.', 'paragraph'],
  ];
  for (const [line, kind] of tails) {
    it(`takes “${line}” below the body for ${kind}`, () => {
      assert.equal(parts(`Crane Falls Into Harbour\n\n${body}\n\n${line}`).at(-1)?.kind, kind);
    });
  }

  it('reads Markdown: front matter, headings, pictures, emphasis', () => {
    const text = `---\ntitle: Crane falls\ndate: 2024-05-04\n---\n\n# Crane falls into harbour\n\n*By Ada Quill*\n\n![The quay](quay.jpg)\n\n${body}\n\n## What comes next\n\n${body}`;
    assert.equal(
      kinds(text),
      'front-matter headline byline caption paragraph paragraph sub-heading paragraph paragraph',
    );
  });

  it('takes a first rule that no second one follows for no front matter', () => {
    assert.doesNotMatch(kinds(`---\n\n${body}`), /front-matter/);
  });

  it('finds the first heading of a Markdown file that begins with a paragraph', () => {
    assert.equal(kinds(`${body}\n\n# Crane falls\n\n${body}`).split(' ')[2], 'headline');
  });

  it('takes sub-headings between paragraphs, but not the lines of a list', () => {
    assert.equal(kinds(`Headline\n\n${body}\n\nWhat comes next\n\n${body}`).split(' ')[3], 'sub-heading');
    assert.doesNotMatch(kinds(`Headline\n\n${body}\n\nOrvel 3\n\nKent 2\n\nOslo 1\n\n${body}`), /sub-heading/);
  });

  it('takes prose without a head for paragraphs', () => {
    assert.equal(kinds(body), 'paragraph paragraph');
    assert.equal(kinds(''), '');
  });

  it('gives parts that ascend, never overlap and hold each block, whatever the text', () => {
    const line = fc.oneof(
      fc.string(),
      fc.constantFrom(
        '---',
        '# A',
        'By Ada',
        'CORK, May 3 (X) -',
        'CORK —',
        '5/3/2024',
        'Read more',
        body,
        '“Hm,” he said.',
      ),
    );
    fc.assert(
      fc.property(fc.array(line, { maxLength: 30 }), (lines) => {
        const text = lines.join('\n\n');
        const blocks = [...blocksOf(text)];
        let at = 0;
        for (const part of partsOf(blocks)) {
          assert.ok(at <= part.start && part.start < part.end && part.end <= text.length);
          at = part.end;
        }
        const found = partsOf(blocks);
        for (const block of blocks) {
          assert.ok(found.some((part) => part.start <= block.start && block.start < part.end));
          assert.ok(found.some((part) => part.start < block.end && block.end <= part.end));
        }
      }),
    );
  });

  it('finds a headline and paragraphs in every sample article', () => {
    const files = readdirSync(samples).filter((name) => name.endsWith('.article'));
    assert.ok(files.length > 0);
    for (const file of files) {
      const found = new Set(parts(readFileSync(path.join(samples, file), 'utf8')).map(({ kind }) => kind));
      for (const kind of ['headline', 'paragraph', 'dateline', 'credit'] as const)
        assert.ok(found.has(kind), `${file}: ${kind}`);
    }
  });
});
