import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useErrorText } from '../api/use-error-text';
import { useAuth } from '../auth/auth-context';
import { useWrittenToast } from '../changes/use-undo';
import { toast } from '../ui/toast';
import { addressOf } from './address';
import { useChangeView, type SavedView, type ViewLook } from './api';
import { mayChangeView } from './may-change-view';
import classes from './views.module.css';

interface Props {
  view: SavedView;
  look: ViewLook;
  onSaveAs: () => void;
}

/** The list differs from the open view: keep that, keep it as another view, or go back. */
export function ViewChanges({ view, look, onSaveAs }: Props) {
  const { t } = useTranslation('views');
  const { user } = useAuth();
  const errorText = useErrorText();
  const written = useWrittenToast();
  const change = useChangeView();
  const save = () =>
    change.mutate(
      { view, fields: look },
      {
        onSuccess: ({ changeSetId }) => written(t('saved', { name: view.name }), changeSetId),
        onError: (error) => toast(errorText(error), { tone: 'bad' }),
      },
    );
  return (
    <div className={classes.changes}>
      <Button component={Link} to={addressOf(view)} size="compact-sm" variant="subtle" color="gray">
        {t('reset')}
      </Button>
      <Button size="compact-sm" variant="default" onClick={onSaveAs}>
        {t('saveAsNew')}
      </Button>
      {mayChangeView(user, view) ? (
        <Button size="compact-sm" variant="light" loading={change.isPending} onClick={save}>
          {t('update')}
        </Button>
      ) : null}
    </div>
  );
}
