import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { judgeProse } from '../../../../src/core/article/prose';

type Sample = readonly [name: string, text: string];

const articles: readonly Sample[] = [
  ['a brief of two lines', 'Ferry runs aground\nAll 46 aboard were rescued, the coast guard said on Monday.'],
  ['one sentence', 'The council adopted the budget on Monday.'],
  [
    'a story with a head',
    'Council Adopts Budget\n\nBy Ada Quill\n\nMay 4, 2024\n\nORVEL (MN) — The council adopted the budget by nine votes to four on Monday.\n\n"It is not the budget I wanted," said Mayor Bo Ray.\n\n(Reporting by Ada Quill)',
  ],
  [
    'a hard-wrapped story',
    'The council of Orvel adopted its budget on Monday by nine votes\nto four, after a debate that went on until two in the morning and\nthat few of its members stayed awake for.\n\nThe mayor, who had asked for more, said that she would sign it and\nthat she would not smile while she did.',
  ],
  [
    'figures in prose',
    'Sales rose 5.2% to $1.1bn in the three months to June, from $1.05bn a year ago. Profit before tax fell 3% to $210m. Shares lost 1.4%.',
  ],
  ['quotations only', '“No.”\n\n“We did not do that,” he said. “Ask the others.”\n\n“They will tell you.”'],
  [
    'Markdown with headings and links',
    '# Crane falls\n\nA crane [fell](https://example.org/a_b/c) into the harbour on Monday. Nobody was *hurt*.\n\n## What comes next\n\nThe port will reopen on Friday, the authority said.',
  ],
  [
    'front matter and story',
    '---\ntitle: Crane falls\ndate: 2024-05-04\n---\n\nA crane fell into the harbour on Monday, and nobody was hurt. The port will reopen on Friday, its director said.',
  ],
  [
    'German',
    'Der Stadtrat hat am Montag den Haushalt beschlossen. Die Bürgermeisterin sagte, sie werde ihn unterschreiben.',
  ],
  ['French', 'Le conseil a adopté le budget lundi soir. « Ce n’est pas celui que je voulais », a dit le maire.'],
  ['Chinese', '市议会星期一通过了预算。市长说，她会签署。反对派议员没有出席会议。'],
  ['Japanese', '市議会は月曜日に予算を可決した。市長は署名すると述べた。「望んだものではない」と語った。'],
  ['Korean', '시의회는 월요일 예산안을 통과시켰다. 시장은 서명하겠다고 말했다.'],
  ['Arabic', 'أقر المجلس البلدي الميزانية يوم الاثنين. وقالت رئيسة البلدية إنها ستوقع عليها.'],
  ['Hebrew', 'מועצת העיר אישרה ביום שני את התקציב. ראש העיר אמרה שתחתום עליו.'],
  ['Hindi', 'नगर परिषद ने सोमवार को बजट पारित किया। महापौर ने कहा कि वह इस पर हस्ताक्षर करेंगी।'],
  [
    'Russian with quotation marks',
    'Городской совет принял бюджет в понедельник. «Это не тот бюджет, которого я хотела», — сказала мэр.',
  ],
  [
    'an interview',
    'Q: Did you sign it?\n\nA: I did, and I would do it again tomorrow.\n\nQ: Why now?\n\nA: Because the money was there and the bridge was not.',
  ],
  [
    'a story with a list of results',
    'The Harriers won all of their matches on Saturday and lead the table by four points.\n\nHarriers 3 Orvel 1\n\nHarriers 2 Kent 0\n\nThe season goes on next week, when the Harriers travel to Oslo for the first time in nine years.',
  ],
  [
    'a communiqué in numbered paragraphs, sent by mail',
    'From: Ada Quill\nSubject: Final communiqué\n\n1. The ministers met in Cork on Monday and adopted the budget of the union.\n2. They thanked the people of Cork. They will meet again in a year.\n3. They asked the secretary to sign it.',
  ],
  ['NBSP and emoji', 'The crew rowed 1,840 km in 31 days 🚣. “We are tired,” they wrote.'],
];

const others: readonly (readonly [name: string, reason: string, text: string])[] = [
  ['nothing', 'is empty so far', ''],
  ['white space', 'is empty so far', ' \n\t\n\u00a0'],
  ['binary data', 'holds binary data', 'PK\u0003\u0004\0\0 and then a sentence. And one more.'],
  ['JSON', 'looks like JSON', '{\n  "name": "Ada. She said so.",\n  "age": 3\n}'],
  [
    'JSON lines',
    'looks like JSON',
    '{"id":1,"text":"The council met on Monday."}\n{"id":2,"text":"It adopted the budget."}',
  ],
  ['HTML', 'looks like HTML or XML', '<!doctype html>\n<p>The council met on Monday.</p>'],
  [
    'an MIT licence',
    'looks like a licence',
    'Permission is hereby granted, free of charge, to any person obtaining a copy of this software, to deal in it without restriction. The software is provided "as is".',
  ],
  [
    'an ISC licence',
    'looks like a licence',
    'Permission to use, copy, modify, and/or distribute this software for any purpose is hereby granted. It comes without any warranty.',
  ],
  [
    'a server log',
    'looks like a log',
    '2024-05-04T10:15:00Z INFO The server started on port 80.\n2024-05-04T10:15:01Z WARN The disk is nearly full.\n2024-05-04T10:15:09Z INFO A client connected. It was let in.',
  ],
  [
    'a syslog',
    'looks like a log',
    'May  4 10:15:00 host sshd[12]: Accepted a key for ada.\nMay  4 10:15:09 host sshd[12]: The session was closed.',
  ],
  [
    'an access log',
    'looks like a log',
    '10.0.0.1 - - [04/May/2024] "GET / HTTP/1.1" 200 12\n10.0.0.2 - - [04/May/2024] "GET /a HTTP/1.1" 404 9',
  ],
  ['CSV', 'looks like a table', 'name,city,age\nAda Quill,Cork,34\nBo Ray,Oslo,51\nCy Dell,Bern,29'],
  [
    'CSV with sentences',
    'looks like a table',
    'id,text,label\n1,The council met on Monday.,news\n2,It adopted the budget.,news\n3,Nobody spoke.,news',
  ],
  ['TSV', 'looks like a table', 'name\tcity\nAda Quill\tCork\nBo Ray\tOslo'],
  [
    'Python',
    'looks like code',
    'import os\nfrom sys import argv\n\ndef main(path):\n    # Reads the file. Then prints it.\n    print(open(path).read())\n\nmain(argv[1])',
  ],
  [
    'TypeScript',
    'looks like code',
    "import { a } from './a';\n\n/** Adds one. */\nexport function add(n: number): number {\n  return n + 1;\n}",
  ],
  [
    'a shell script',
    'looks like code',
    '#!/bin/sh\n# Starts the server.\nif [ -f pid ]; then\n  kill $(cat pid);\nfi\nexec ./server --port 80;',
  ],
  [
    'SQL',
    'looks like code',
    'CREATE TABLE people (\n  id INTEGER,\n  name TEXT\n);\nINSERT INTO people VALUES (1, "Ada");',
  ],
  ['requirements.txt', 'looks like configuration', 'numpy==1.26.0\nrequests>=2.31\nflask[async]~=3.0\n'],
  ['an INI file', 'looks like configuration', '[server]\nport = 80\nhost = example.org\n[log]\nlevel = info'],
  ['YAML', 'looks like configuration', 'server:\n  port: 80\n  host: example.org\nlog:\n  level: info'],
  ['robots.txt', 'looks like configuration', 'User-agent: *\nDisallow: /private\nDisallow: /tmp\nAllow: /'],
  [
    'CMakeLists.txt',
    'looks like code',
    'cmake_minimum_required(VERSION 3.20)\nproject(demo)\nadd_executable(demo main.cpp)\ntarget_link_libraries(demo m)',
  ],
  [
    'a README with code',
    'looks like documentation of software',
    '# demo\n\nInstalls the tool and runs it. It is small.\n\n```sh\nnpm i demo\n```\n\nThat is all there is to it.',
  ],
  [
    'a change log',
    'looks like documentation of software',
    '# Changelog\n\n## 1.2.0\n\n- Adds a window that shows the marks.\n- Fixes a crash when the file is empty.\n\n## 1.1.0\n\n- Starts faster than before.',
  ],
  ['a shopping list', 'has no whole sentences', 'milk\nbread\neggs\nflour'],
  ['a word list', 'has no whole sentences', 'aardvark\nabacus\nabandon\nabbey\nabbot\nabdomen'],
  ['a list of URLs', 'has no whole sentences', 'https://example.org/a\nhttps://example.org/b\nhttps://example.org/c'],
  [
    'notes',
    'looks like a list',
    '- Call the mayor about the budget today.\n- Ask whether she will sign it or not.\n- Write the story before the evening.\n- Send it to the desk for a second look.',
  ],
  [
    'base64',
    'has no whole sentences',
    'TWFuIGlzIGRpc3Rpbmd1aXNoZWQsIG5vdCBvbmx5IGJ5IGhpcyByZWFzb24s\nIGJ1dCBieSB0aGlzIHNpbmd1bGFyIHBhc3Npb24gZnJvbSBvdGhlciBhbmltYWxz',
  ],
  [
    'a table of contents',
    'has few whole sentences',
    'The book was printed in Cork.\n\nChapter 1 The early years of the harbour and its people\n\nChapter 2 The great fire and what came after it\n\nChapter 3 The long decline of the fishing fleet',
  ],
  ['a lone headline', 'has no whole sentences', 'Council Adopts Budget After Long Debate'],
  ['a diff', 'looks like a diff', 'diff --git a/x b/x\n--- a/x\n+++ b/x\nThe council met. It went home.'],
];

describe('judging prose', () => {
  for (const [name, text] of articles) {
    it(`takes ${name} for prose`, () =>
      assert.deepEqual(judgeProse(text), { isProse: true, reason: 'is written in sentences' }));
  }

  for (const [name, reason, text] of others) {
    it(`sees that ${name} ${reason}`, () => assert.deepEqual(judgeProse(text), { isProse: false, reason }));
  }

  it('takes every sample article for prose', () => {
    for (const file of readdirSync('media/samples').filter((name) => name.endsWith('.article'))) {
      assert.ok(judgeProse(readFileSync(path.join('media/samples', file), 'utf8')).isProse, file);
    }
  });

  it('looks at the beginning of the text only', () => {
    const story = 'The council met on Monday. It adopted the budget.\n\n'.repeat(600);
    assert.ok(story.length > 20_000);
    assert.deepEqual(judgeProse(`${story}{}{}[];\0\0`), judgeProse(story));
  });

  it('has a verdict with a reason for any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (text) => {
        assert.match(judgeProse(text).reason, /^(?:is|has|looks|holds) /);
      }),
    );
  });
});
