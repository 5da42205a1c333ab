import { useAuth } from '../auth/auth-context';
import { piecesOf } from './mentions';
import classes from './mentions.module.css';

/** Text as it was written, line by line, with the colleagues it names as chips. */
export function MentionText({ text }: { text: string }) {
  const { user } = useAuth();
  return (
    <span className={classes.text}>
      {piecesOf(text).map((piece, index) =>
        typeof piece === 'string' ? (
          piece
        ) : (
          <span
            key={index}
            className={classes.mention}
            data-me={piece.userId === user.id || undefined}
          >
            @{piece.name}
          </span>
        ),
      )}
    </span>
  );
}
