package app.crm.ejb.events;

import app.crm.persistence.jobs.Job;
import app.crm.persistence.jobs.JobProgress;
import app.crm.persistence.jobs.JobStatus;

/** How far a job is. */
record JobNews(long id, String kind, JobStatus status, JobProgress progress) {

    static JobNews of(Job job) {
        return new JobNews(job.id(), job.kind(), job.status(), job.progress());
    }
}
