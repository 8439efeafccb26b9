import { checkArticle } from '../../checks/checks';
import { type Refiner } from '../refiner';

/** Lets the checks look over the article; it runs last, for they look at all that was found. */
export const checks: Refiner = {
  id: 'checks',
  refine(draft) {
    const found = checkArticle(draft.document.text, draft);
    return found.length > 0 ? { checks: found } : {};
  },
};
