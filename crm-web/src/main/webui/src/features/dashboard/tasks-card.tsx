import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useFormat } from '@/shared/i18n/use-format';
import { DueDate } from '@/shared/tasks/due-date';
import { TaskCheck } from '@/shared/tasks/task-check';
import { dueTasks, listOf, type Figure } from './api';
import { Card } from './card';
import classes from './dashboard.module.css';

export function TasksCard() {
  const { t } = useTranslation('dashboard');
  return (
    <Card title={t('tasks')} query={useQuery(dueTasks)}>
      {({ overdue, today, week, items }) => (
        <>
          <div className={classes.figures}>
            <BigNumber label={t('overdue')} figure={overdue} isLate />
            <BigNumber label={t('today')} figure={today} />
            <BigNumber label={t('week')} figure={week} />
          </div>
          {items.length === 0 ? <p className={classes.none}>{t('noTasks')}</p> : null}
          <ul className={classes.list}>
            {items.map((task) => (
              <li key={task.id} className={classes.row}>
                <TaskCheck task={task} />
                <Link className={classes.name} to={`/tasks/${task.id}`}>
                  {task.title}
                </Link>
                <DueDate task={task} />
              </li>
            ))}
          </ul>
        </>
      )}
    </Card>
  );
}

interface NumberProps {
  label: string;
  figure: Figure;
  isLate?: boolean;
}

function BigNumber({ label, figure, isLate = false }: NumberProps) {
  const format = useFormat();
  return (
    <Link
      className={classes.figure}
      to={listOf('tasks', figure.filter)}
      data-late={(isLate && figure.count > 0) || undefined}
    >
      <span className={classes.number}>{format.number(figure.count)}</span>
      <span>{label}</span>
    </Link>
  );
}
