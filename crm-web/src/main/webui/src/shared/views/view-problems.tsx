import { useTranslation } from 'react-i18next';
import type { SavedView, ViewProblem } from './api';
import classes from './views.module.css';

/** What the list can't understand of a view any more, and what to do about it. */
export function ViewProblems({ view }: { view: SavedView }) {
  const { t } = useTranslation('views');
  return (
    <div className={classes.problems} role="status">
      {view.problems.map((problem) => (
        <p key={problem.field} className={classes.problem}>
          {t(`problem.${part(problem)}`, {
            position: (problem.position ?? 0) + 1,
            column: columnOf(view, problem),
          })}
        </p>
      ))}
      <p className={classes.problem}>{t('problemHelp')}</p>
    </div>
  );
}

/** The field is filter, sort, group, or one column such as columns[2]. */
function part({ field }: ViewProblem): string {
  if (field.startsWith('columns')) return 'column';
  return ['filter', 'sort', 'group'].includes(field) ? field : 'other';
}

function columnOf(view: SavedView, { field }: ViewProblem): string {
  const index = Number(/\[(\d+)\]/.exec(field)?.[1]);
  return view.columns[index] ?? field;
}
