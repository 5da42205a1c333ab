package app.crm.ejb.jobs;

/** Does the jobs of one kind. A CDI bean; it is found by its kind. */
public interface JobHandler {

    String kind();

    /**
     * Does the job, or goes on with it: after a crash the same job comes again, on this node or another. Whatever an
     * earlier attempt committed through the context is there, nothing else is.
     */
    void run(JobContext job) throws Exception;
}
