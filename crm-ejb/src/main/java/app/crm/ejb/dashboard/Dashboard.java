package app.crm.ejb.dashboard;

/** All parts of the dashboard at once. */
public record Dashboard(
        DueTasks tasks, RecentActivity recent, Pipeline pipeline, WeeklyActivity activity, Neglected neglected) {}
