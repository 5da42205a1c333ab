import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Navigate, useNavigate, useSearchParams } from 'react-router';
import { session } from '@/shared/api/session';
import { chooseLanguage, LANGUAGES } from '@/shared/i18n/i18n';
import { LoginForm } from './login-form';
import classes from './login.module.css';

/** Only paths of this application: a link in a mail must not lead elsewhere after sign-in. */
function safeTarget(next: string | null): string {
  return next !== null && /^\/(?![/\\])/.test(next) ? next : '/';
}

function LoginPage() {
  const { t, i18n } = useTranslation('auth');
  const navigate = useNavigate();
  const client = useQueryClient();
  const [parameters] = useSearchParams();
  const target = safeTarget(parameters.get('next'));
  if (session.accessToken !== null) return <Navigate to={target} replace />;

  const done = () => {
    client.clear();
    void navigate(target, { replace: true });
  };

  return (
    <main className={classes.page}>
      <div className={classes.card}>
        <img className={classes.mark} src="/favicon.svg" alt="" />
        <h1 className={classes.title}>{t('title')}</h1>
        <LoginForm onDone={done} />
      </div>
      <div className={classes.languages}>
        {LANGUAGES.map(({ code, name }) => (
          <button
            key={code}
            type="button"
            lang={code}
            className={classes.language}
            aria-pressed={i18n.language === code}
            onClick={() => void chooseLanguage(code)}
          >
            {name}
          </button>
        ))}
      </div>
    </main>
  );
}

export { LoginPage as Component };
