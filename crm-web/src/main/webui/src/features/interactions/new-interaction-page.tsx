import { useTranslation } from 'react-i18next';
import { useNavigate, useSearchParams } from 'react-router';
import { Composer } from '@/shared/interactions/composer';
import { INTERACTION_TYPES, type InteractionType } from '@/shared/interactions/interaction';
import { useComposer } from '@/shared/interactions/use-composer';
import { LeaveGuard } from '@/shared/records/leave-guard';
import { PageHeader } from '@/shared/ui/page-header';
import classes from './interactions.module.css';

function isType(text: string | null): text is InteractionType {
  return (INTERACTION_TYPES as readonly (string | null)[]).includes(text);
}

export function Component() {
  const { t } = useTranslation('interactions');
  const navigate = useNavigate();
  const [parameters] = useSearchParams();
  const asked = parameters.get('type');
  const composer = useComposer({
    type: isType(asked) ? asked : 'call',
    parties: [],
    onDone: ({ id }) => {
      void navigate(`/interactions/${id}`, { replace: true });
    },
  });
  const cancel = () => {
    void navigate(composer.saved ? `/interactions/${composer.saved.id}` : '/interactions');
  };
  return (
    <>
      <div className={classes.composerPage}>
        <PageHeader title={t('new')} />
        <div className={classes.composerBox}>
          <Composer composer={composer} onCancel={cancel} />
        </div>
      </div>
      <LeaveGuard
        active={!composer.isUntouched && composer.saved === null && !composer.isPending}
      />
    </>
  );
}
