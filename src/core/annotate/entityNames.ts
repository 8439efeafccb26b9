import { type Entity } from '../detect/analysis';
import { type Mark } from './mark';

/** The attribute in which people keep what an entity is called. */
export const nameAttribute = 'name';

/** What a person called that which a mark names; `undefined` where nobody did. */
export function givenName({ attributes }: Pick<Mark, 'attributes'>): string | undefined {
  const name = attributes?.[nameAttribute];
  return typeof name === 'string' && name !== '' ? name : undefined;
}

/** Entities by the names that people gave them, where they did. */
export function namedByPeople(entities: readonly Entity[], marks: readonly Mark[]): readonly Entity[] {
  const given = new Map<Entity['id'], string>();
  for (const mark of marks) {
    const name = mark.status === 'rejected' ? undefined : givenName(mark);
    if (mark.entity !== undefined && name !== undefined && !given.has(mark.entity)) given.set(mark.entity, name);
  }
  if (given.size === 0) return entities;
  return entities.map((entity) => ({ ...entity, name: given.get(entity.id) ?? entity.name }));
}
