import { articleDate } from '../../dates/articleDate';
import { type Refiner } from '../refiner';

/** Finds the date that the article's relative dates are reckoned from. */
export const readArticleDate: Refiner = {
  id: 'article-date',
  refine({ document, parts, options }) {
    const date = articleDate(document.text, parts, options);
    return date ? { date } : {};
  },
};
