import assert from 'node:assert/strict';
import { html } from '../../../../src/core/formats/html';
import { annotated } from '../../../support/annotated';
import { rich, torture } from '../../../support/torture';

const report = (documents: Parameters<typeof html.encode>[0]) => html.encode(documents).body;

describe('the HTML report', () => {
  it('is one file: no scripts, nothing from elsewhere', () => {
    for (const body of [report([rich]), report([rich, ...torture])])
      assert.doesNotMatch(body, /<script|<link|<img|<iframe|@import|url\(|(?:src|href)=/i);
  });

  it('says of every mark in words what it is, who decided and what it means', () => {
    const body = report([rich]);
    assert.match(
      body,
      /<mark class="l-PERSON decided" title="Person, accepted by mira, Spelling checked\.&#10;Twice\.">Ana Lemos<span class="chip">/,
    );
    assert.match(body, /<mark class="l-DATE" title="Date, Monday, 4 May 2026, score 0\.95">Monday</);
    assert.match(body, /<mark class="decided">Filled<\/mark> was decided by a person/);
    assert.doesNotMatch(report([annotated('Nobody came.')]), /decided by a person/);
  });

  it('lists who said what, and what figures and dates mean', () => {
    const body = report([rich]);
    assert.match(
      body,
      /<td dir="auto">Ana Lemos<\/td><td dir="auto">direct<\/td><td dir="auto">“We lost 👍 about 20 boats,”<\/td>/,
    );
    assert.match(
      body,
      /<td dir="auto">about 20<\/td><td dir="auto">Cardinal<\/td><td dir="auto"><data value="20">about 20 boats<\/data><\/td>/,
    );
    assert.match(body, /<time datetime="2026-05-04" title="2026-05-04">Monday, 4 May 2026<\/time>/);
  });

  it('lists notes with whoever wrote them', () =>
    assert.match(
      report([rich]),
      /<caption>Notes<[^]*<td dir="auto">Ana Lemos<\/td><td dir="auto">Person<\/td><td dir="auto">Spelling checked\. Twice\.<\/td><td dir="auto">mira<\/td>/,
    ));

  it('is titled by the headline, or by the name of the file', () => {
    const story =
      'Ferries Stay in Port\n\nBy Ana Lemos\n\nThe ferries of the western isles stayed in port on Monday, the operator said. Nobody was hurt.\n';
    assert.match(report([annotated(story, 'desk/a.txt')]), /<h1>Ferries Stay in Port<\/h1>/);
    assert.match(report([annotated('No names here.', 'desk/b.txt')]), /<h1>desk\/b\.txt<\/h1>/);
    const two = report([annotated(story, 'desk/a.txt'), annotated('No names here.', 'desk/b.txt')]);
    assert.match(two, /<h1>2 articles<\/h1>[^]*<h2>Ferries Stay in Port<\/h2>[^]*<h2>desk\/b\.txt<\/h2>/);
  });

  it('shows what a text has in it, whatever it is', () => {
    assert.match(
      report([annotated('<script>alert(1)</script> & "more"', '<b>.txt')]),
      /&lt;script&gt;alert\(1\)&lt;\/script&gt; &amp;/,
    );
  });
});
