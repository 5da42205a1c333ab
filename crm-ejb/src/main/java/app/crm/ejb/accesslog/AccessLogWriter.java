package app.crm.ejb.accesslog;

import app.crm.persistence.accesslog.AccessLogRepository;
import app.crm.persistence.accesslog.NewAccess;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;

/** Writes entries in transactions of their own: that somebody looked stays true when their request fails later. */
@ApplicationScoped
@Transactional(Transactional.TxType.REQUIRES_NEW)
public class AccessLogWriter {

    @Inject
    AccessLogRepository repository;

    void write(List<NewAccess> accesses) {
        repository.add(accesses);
    }

    int forgetBefore(LocalDate day) {
        return repository.forgetBefore(day);
    }
}
