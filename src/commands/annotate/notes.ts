import { type App } from '../../app/app';
import { annotationOf, change } from '../../app/annotations/decide';
import { noted } from '../../app/annotations/notes';
import { type Annotation } from '../../core/annotate/annotation';
import { oneLine } from '../../core/text/oneLine';
import { type Command } from '../command';

const onNotes = 'commentController == bluepencil.notes';

export const editNote: Command = {
  id: 'bluepencil.editNote',
  title: 'Edit Note',
  icon: 'edit',
  isInPalette: false,
  menus: [{ menu: 'comments/comment/title', group: 'inline@1', when: `${onNotes} && comment == note` }],
  run: (app, ...[argument]) =>
    on(argument, ({ uri, annotation }) => {
      app.notes.open(uri, annotation);
    }),
};

export const removeNote: Command = {
  id: 'bluepencil.removeNote',
  title: 'Remove Note',
  icon: 'trash',
  isInPalette: false,
  menus: [{ menu: 'comments/comment/title', group: 'inline@2', when: `${onNotes} && comment == note` }],
  run: (app, ...[argument]) => on(argument, (place) => write(app, { ...place, body: '' })),
};

export const saveNote: Command = {
  id: 'bluepencil.saveNote',
  title: 'Save Note',
  icon: 'check',
  isInPalette: false,
  menus: [{ menu: 'comments/comment/context', group: 'inline@1', when: onNotes }],
  run: (app, ...[argument]) => on(argument, (place) => write(app, place)),
};

export const leaveNote: Command = {
  id: 'bluepencil.leaveNote',
  title: 'Cancel',
  icon: 'close',
  isInPalette: false,
  menus: [{ menu: 'comments/comment/context', group: 'inline@2', when: onNotes }],
  run: (app, ...[argument]) =>
    on(argument, ({ uri, annotation }) => {
      app.notes.close(uri, annotation);
    }),
};

/** A note as VS Code's comments hand it over. */
interface Place {
  readonly uri: string;
  readonly annotation: Annotation['id'];
  readonly body: string;
}

function on(argument: unknown, act: (place: Place) => void | Promise<void>): void | Promise<void> {
  const { uri, annotation, body } = (argument ?? {}) as Partial<Record<keyof Place, unknown>>;
  if (typeof uri === 'string' && typeof annotation === 'string' && typeof body === 'string')
    return act({ uri, annotation, body });
}

async function write(app: App, { uri, annotation, body }: Place): Promise<void> {
  const snapshot = app.articles.get(uri)?.snapshot;
  const before = snapshot && annotationOf(snapshot, { annotation });
  if (before && (before.note ?? '') !== body.trim()) {
    const words = `“${oneLine(before.target.exact)}”`;
    await app.annotations.of(uri).perform({
      title: `set note of ${words}`,
      changes: [{ ...change(noted(before, body), {}, app.annotations.hand()), before }],
    });
    app.ui.announce(body.trim() === '' ? `Removed the note of ${words}.` : `Set note of ${words}.`);
  }
  app.notes.close(uri, annotation);
}
