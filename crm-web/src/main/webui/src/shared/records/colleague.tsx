import { useQuery } from '@tanstack/react-query';
import { PersonAvatar } from '../ui/avatar';
import classes from './facts.module.css';
import { userList } from './lookups-api';

/** A user known by id; those who left keep their name. */
export function Colleague({ id }: { id: number }) {
  const { data: users } = useQuery(userList);
  if (!users) return null;
  const name = users.find((user) => user.id === id)?.fullName ?? `#${id}`;
  return (
    <span className={classes.user}>
      <PersonAvatar name={name} size="small" />
      <span className={classes.userName}>{name}</span>
    </span>
  );
}
