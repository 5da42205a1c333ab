import type { DataColumn } from './columns';
import classes from './data-table.module.css';

export function SkeletonRow<T>({ top, columns }: { top: number; columns: DataColumn<T>[] }) {
  return (
    <div className={classes.row} style={{ transform: `translateY(${top}px)` }} aria-hidden>
      {columns.map((column) => (
        <div key={column.id} className={classes.cell}>
          <span className={classes.bar} />
        </div>
      ))}
    </div>
  );
}
