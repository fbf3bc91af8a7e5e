-- CreateTable
CREATE TABLE "deployment" (
    "id" INTEGER NOT NULL DEFAULT 1,
    "currency" TEXT NOT NULL DEFAULT 'USD',
    "time_zone" TEXT NOT NULL DEFAULT 'UTC',
    "home_country" TEXT,
    "holds_demo_data" BOOLEAN NOT NULL DEFAULT false,
    "automatic_channels" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "webhook_hosts" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "public_url" TEXT,
    "data_version" INTEGER NOT NULL DEFAULT 0,
    "erasures" INTEGER NOT NULL DEFAULT 0,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "deployment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "customers" (
    "id" SERIAL NOT NULL,
    "external_id" TEXT NOT NULL,
    "name" TEXT,
    "kind" TEXT NOT NULL DEFAULT 'individual',
    "email" TEXT,
    "phone" TEXT,
    "language" TEXT,
    "time_zone" TEXT,
    "country" TEXT,
    "region" TEXT,
    "city" TEXT,
    "industry" TEXT,
    "size_band" TEXT,
    "birth_on" DATE,
    "gender" TEXT,
    "income_band" TEXT,
    "occupation" TEXT,
    "interests" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "membership_tier" TEXT,
    "source" TEXT,
    "owner_id" INTEGER,
    "vip" BOOLEAN NOT NULL DEFAULT false,
    "credit_status" TEXT,
    "need_type" TEXT,
    "tags" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "custom" JSONB NOT NULL DEFAULT '{}',
    "created_at" TIMESTAMPTZ(3),
    "merged_into_id" INTEGER,
    "erased_at" TIMESTAMPTZ(3),
    "import_batch_id" INTEGER,

    CONSTRAINT "customers_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "orders" (
    "id" SERIAL NOT NULL,
    "customer_id" INTEGER NOT NULL,
    "external_id" TEXT NOT NULL,
    "placed_at" TIMESTAMPTZ(3) NOT NULL,
    "status" TEXT NOT NULL,
    "channel" TEXT,
    "total_minor" BIGINT NOT NULL,
    "units" INTEGER NOT NULL DEFAULT 0,
    "import_batch_id" INTEGER,

    CONSTRAINT "orders_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "order_lines" (
    "customer_id" INTEGER NOT NULL,
    "order_id" INTEGER NOT NULL,
    "position" INTEGER NOT NULL,
    "product_id" INTEGER NOT NULL,
    "quantity" INTEGER NOT NULL,
    "unit_price" DECIMAL(18,6) NOT NULL,
    "total_minor" DECIMAL(20,4) NOT NULL,

    CONSTRAINT "order_lines_pkey" PRIMARY KEY ("order_id","position")
);

-- CreateTable
CREATE TABLE "products" (
    "id" SERIAL NOT NULL,
    "sku" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "category" TEXT,
    "import_batch_id" INTEGER,

    CONSTRAINT "products_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "staff" (
    "id" SERIAL NOT NULL,
    "email" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "role" TEXT NOT NULL,
    "team" TEXT,
    "time_zone" TEXT,
    "locale" TEXT,
    "active" BOOLEAN NOT NULL DEFAULT true,

    CONSTRAINT "staff_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "interactions" (
    "id" SERIAL NOT NULL,
    "customer_id" INTEGER NOT NULL,
    "external_id" TEXT,
    "channel" TEXT NOT NULL,
    "direction" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "staff_id" INTEGER,
    "case_id" INTEGER,
    "subject" TEXT,
    "note" TEXT,
    "outcome" TEXT,
    "import_batch_id" INTEGER,

    CONSTRAINT "interactions_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "events" (
    "id" BIGSERIAL NOT NULL,
    "customer_id" INTEGER NOT NULL,
    "external_id" TEXT,
    "name" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "properties" JSONB NOT NULL DEFAULT '{}',
    "import_batch_id" INTEGER,

    CONSTRAINT "events_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "cases" (
    "id" SERIAL NOT NULL,
    "customer_id" INTEGER NOT NULL,
    "external_id" TEXT,
    "type" TEXT NOT NULL,
    "status" TEXT NOT NULL DEFAULT 'open',
    "severity" TEXT NOT NULL DEFAULT 'normal',
    "subject" TEXT,
    "opened_at" TIMESTAMPTZ(3) NOT NULL,
    "resolved_at" TIMESTAMPTZ(3),
    "product_id" INTEGER,
    "import_batch_id" INTEGER,

    CONSTRAINT "cases_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "survey_responses" (
    "id" SERIAL NOT NULL,
    "customer_id" INTEGER NOT NULL,
    "external_id" TEXT,
    "kind" TEXT NOT NULL,
    "score" INTEGER NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "comment" TEXT,
    "product_id" INTEGER,
    "case_id" INTEGER,
    "import_batch_id" INTEGER,

    CONSTRAINT "survey_responses_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "opportunities" (
    "id" SERIAL NOT NULL,
    "customer_id" INTEGER NOT NULL,
    "external_id" TEXT,
    "name" TEXT,
    "stage" TEXT NOT NULL,
    "amount_minor" BIGINT NOT NULL,
    "opened_at" TIMESTAMPTZ(3) NOT NULL,
    "closed_at" TIMESTAMPTZ(3),
    "next_step" TEXT,
    "next_step_on" DATE,
    "owner_id" INTEGER,
    "import_batch_id" INTEGER,

    CONSTRAINT "opportunities_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "points_entries" (
    "id" SERIAL NOT NULL,
    "customer_id" INTEGER NOT NULL,
    "external_id" TEXT,
    "points" INTEGER NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "reason" TEXT,
    "expires_on" DATE,
    "import_batch_id" INTEGER,

    CONSTRAINT "points_entries_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "important_dates" (
    "id" SERIAL NOT NULL,
    "customer_id" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "label" TEXT,
    "on_day" DATE NOT NULL,
    "yearly" BOOLEAN NOT NULL DEFAULT true,
    "import_batch_id" INTEGER,

    CONSTRAINT "important_dates_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "consents" (
    "id" SERIAL NOT NULL,
    "customer_id" INTEGER NOT NULL,
    "channel" TEXT NOT NULL,
    "purpose" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "legal_basis" TEXT,
    "captured_at" TIMESTAMPTZ(3) NOT NULL,
    "captured_where" TEXT,
    "evidence" TEXT,
    "text_version" TEXT,
    "expires_at" TIMESTAMPTZ(3),
    "recorded_by" TEXT,
    "import_batch_id" INTEGER,

    CONSTRAINT "consents_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "customer_metrics" (
    "customer_id" INTEGER NOT NULL,
    "orders" INTEGER NOT NULL,
    "revenue_minor" BIGINT NOT NULL,
    "units" BIGINT NOT NULL,
    "returns" INTEGER NOT NULL,
    "refunds_minor" BIGINT NOT NULL,
    "first_order_at" TIMESTAMPTZ(3),
    "last_order_at" TIMESTAMPTZ(3),
    "first_order_on" DATE,
    "last_order_on" DATE,
    "came_back_on" DATE,
    "came_back_after_days" INTEGER,
    "order_days" INTEGER NOT NULL,
    "median_gap_days" DOUBLE PRECISION,
    "order_total_spread" DOUBLE PRECISION,
    "largest_order_minor" BIGINT,
    "r_score" INTEGER,
    "f_score" INTEGER,
    "m_score" INTEGER,

    CONSTRAINT "customer_metrics_pkey" PRIMARY KEY ("customer_id")
);

-- CreateTable
CREATE TABLE "metrics_state" (
    "id" INTEGER NOT NULL DEFAULT 1,
    "as_of" TIMESTAMPTZ(3),
    "score_run_id" INTEGER,
    "touched_since_run" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "metrics_state_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "score_runs" (
    "id" SERIAL NOT NULL,
    "scheme" TEXT NOT NULL DEFAULT 'rapport-1',
    "as_of" TIMESTAMPTZ(3) NOT NULL,
    "ran_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "buyers" INTEGER NOT NULL,
    "recency_cuts" DATE[],
    "frequency_cuts" INTEGER[],
    "frequency_cut_ids" TEXT[],
    "monetary_cuts" BIGINT[],
    "dormant_after_days" INTEGER NOT NULL,
    "lost_after_days" INTEGER NOT NULL,

    CONSTRAINT "score_runs_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "score_schemes" (
    "name" TEXT NOT NULL,
    "definition" JSONB NOT NULL,
    "frozen_run_id" INTEGER,
    "created_by" INTEGER,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "score_schemes_pkey" PRIMARY KEY ("name")
);

-- CreateTable
CREATE TABLE "prediction_runs" (
    "id" SERIAL NOT NULL,
    "as_of" TIMESTAMPTZ(3) NOT NULL,
    "ran_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "usable" BOOLEAN NOT NULL,
    "reason" TEXT,
    "buyers" INTEGER NOT NULL,
    "history_days" INTEGER NOT NULL,
    "parameters" JSONB NOT NULL DEFAULT '{}',
    "calibration" JSONB NOT NULL DEFAULT '{}',

    CONSTRAINT "prediction_runs_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "customer_predictions" (
    "customer_id" INTEGER NOT NULL,
    "run_id" INTEGER NOT NULL,
    "expected_orders_90" DOUBLE PRECISION NOT NULL,
    "expected_orders_365" DOUBLE PRECISION NOT NULL,
    "expected_value_90_minor" DOUBLE PRECISION NOT NULL,
    "expected_value_365_minor" DOUBLE PRECISION NOT NULL,
    "order_probability_90" DOUBLE PRECISION NOT NULL,
    "alive_probability" DOUBLE PRECISION NOT NULL,

    CONSTRAINT "customer_predictions_pkey" PRIMARY KEY ("customer_id")
);

-- CreateTable
CREATE TABLE "segments" (
    "id" SERIAL NOT NULL,
    "key" TEXT NOT NULL,
    "name_en" TEXT NOT NULL,
    "name_zh" TEXT NOT NULL,
    "description_en" TEXT NOT NULL DEFAULT '',
    "description_zh" TEXT NOT NULL DEFAULT '',
    "playbook_en" TEXT NOT NULL DEFAULT '',
    "playbook_zh" TEXT NOT NULL DEFAULT '',
    "topic" TEXT NOT NULL DEFAULT 'custom',
    "preset" BOOLEAN NOT NULL DEFAULT false,
    "owner_id" INTEGER,
    "status" TEXT NOT NULL DEFAULT 'active',
    "ladder_id" INTEGER,
    "rung" INTEGER,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "version" INTEGER NOT NULL DEFAULT 1,
    "built_version" INTEGER,
    "built_as_of" TIMESTAMPTZ(3),
    "built_basis" JSONB,
    "built_touch_id" BIGINT NOT NULL DEFAULT 0,
    "build_started_at" TIMESTAMPTZ(3),
    "failure" TEXT,
    "member_count" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "segments_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "segment_versions" (
    "segment_id" INTEGER NOT NULL,
    "version" INTEGER NOT NULL,
    "rule" JSONB NOT NULL,
    "author_id" INTEGER,
    "reason" TEXT NOT NULL DEFAULT '',
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "segment_versions_pkey" PRIMARY KEY ("segment_id","version")
);

-- CreateTable
CREATE TABLE "segment_members" (
    "segment_id" INTEGER NOT NULL,
    "customer_id" INTEGER NOT NULL,
    "since" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "segment_members_pkey" PRIMARY KEY ("segment_id","customer_id")
);

-- CreateTable
CREATE TABLE "segment_events" (
    "id" BIGSERIAL NOT NULL,
    "segment_id" INTEGER NOT NULL,
    "customer_id" INTEGER NOT NULL,
    "entered" BOOLEAN NOT NULL,
    "cause" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "version" INTEGER NOT NULL,
    "from_version" INTEGER,

    CONSTRAINT "segment_events_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "segment_touches" (
    "id" BIGSERIAL NOT NULL,
    "customer_id" INTEGER,
    "cause" TEXT NOT NULL,
    "records" TEXT[],
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "segment_touches_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "tier_ladders" (
    "id" SERIAL NOT NULL,
    "key" TEXT NOT NULL,
    "name_en" TEXT NOT NULL,
    "name_zh" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "tier_ladders_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "merges" (
    "id" SERIAL NOT NULL,
    "kept_id" INTEGER NOT NULL,
    "merged_id" INTEGER NOT NULL,
    "moved" JSONB NOT NULL,
    "changed_fields" JSONB NOT NULL,
    "merged_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "merged_by" INTEGER,
    "undone_at" TIMESTAMPTZ(3),
    "undone_by" INTEGER,

    CONSTRAINT "merges_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "pending_actions" (
    "id" UUID NOT NULL,
    "staff_id" INTEGER,
    "actor" TEXT NOT NULL,
    "front" TEXT NOT NULL,
    "tool" TEXT NOT NULL,
    "input" JSONB NOT NULL,
    "text" TEXT NOT NULL,
    "hash" TEXT NOT NULL,
    "locale" TEXT NOT NULL,
    "as_of" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "settled_at" TIMESTAMPTZ(3),
    "outcome" TEXT,

    CONSTRAINT "pending_actions_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "playbooks" (
    "key" TEXT NOT NULL,
    "name_en" TEXT NOT NULL,
    "name_zh" TEXT NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "archived_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "playbooks_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "playbook_versions" (
    "playbook_key" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "strategy" JSONB NOT NULL,
    "author_id" INTEGER,
    "reason" TEXT NOT NULL DEFAULT '',
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "playbook_versions_pkey" PRIMARY KEY ("playbook_key","version")
);

-- CreateTable
CREATE TABLE "offers" (
    "key" TEXT NOT NULL,
    "name_en" TEXT NOT NULL,
    "name_zh" TEXT NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "archived_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "offers_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "offer_versions" (
    "offer_key" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "terms" JSONB NOT NULL,
    "author_id" INTEGER,
    "reason" TEXT NOT NULL DEFAULT '',
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "offer_versions_pkey" PRIMARY KEY ("offer_key","version")
);

-- CreateTable
CREATE TABLE "outreach" (
    "id" SERIAL NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'draft',
    "state_reason" TEXT,
    "playbook_key" TEXT NOT NULL,
    "playbook_version" INTEGER NOT NULL,
    "offer_key" TEXT,
    "offer_version" INTEGER,
    "channel" TEXT NOT NULL,
    "purpose" TEXT NOT NULL,
    "audience" JSONB NOT NULL,
    "rule" JSONB,
    "origin" TEXT NOT NULL DEFAULT 'asked',
    "occasion_key" TEXT,
    "locale" TEXT NOT NULL,
    "author_id" INTEGER,
    "author_email" TEXT NOT NULL,
    "send_at" TIMESTAMPTZ(3),
    "holdout_share" DOUBLE PRECISION NOT NULL,
    "window_days" INTEGER NOT NULL,
    "planned_at" TIMESTAMPTZ(3) NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "started_at" TIMESTAMPTZ(3),
    "ended_at" TIMESTAMPTZ(3),

    CONSTRAINT "outreach_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "outreach_drafts" (
    "outreach_id" INTEGER NOT NULL,
    "language" TEXT NOT NULL,
    "revision" INTEGER NOT NULL,
    "subject" TEXT,
    "sentences" JSONB NOT NULL,
    "closing" TEXT,
    "source" TEXT NOT NULL,
    "source_name" TEXT,
    "author_id" INTEGER,
    "instruction" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "outreach_drafts_pkey" PRIMARY KEY ("outreach_id","language","revision")
);

-- CreateTable
CREATE TABLE "outreach_recipients" (
    "outreach_id" INTEGER NOT NULL,
    "customer_id" INTEGER NOT NULL,
    "decision" TEXT NOT NULL,
    "reason" TEXT,
    "language" TEXT NOT NULL,
    "sender_id" INTEGER,
    "address" TEXT,
    "values" JSONB NOT NULL DEFAULT '{}',
    "facts" JSONB NOT NULL DEFAULT '{}',
    "token" UUID NOT NULL DEFAULT gen_random_uuid(),
    "seal" TEXT,
    "state" TEXT,
    "state_reason" TEXT,
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "next_try_at" TIMESTAMPTZ(3),
    "claimed_at" TIMESTAMPTZ(3),
    "claimed_by" TEXT,
    "settled_at" TIMESTAMPTZ(3),
    "message_id" TEXT,
    "failure" TEXT,

    CONSTRAINT "outreach_recipients_pkey" PRIMARY KEY ("outreach_id","customer_id")
);

-- CreateTable
CREATE TABLE "outreach_approvals" (
    "id" SERIAL NOT NULL,
    "outreach_id" INTEGER NOT NULL,
    "approver_id" INTEGER,
    "approver_email" TEXT NOT NULL,
    "content_hash" TEXT NOT NULL,
    "approved_at" TIMESTAMPTZ(3) NOT NULL,
    "release_at" TIMESTAMPTZ(3) NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "voided_at" TIMESTAMPTZ(3),
    "void_reason" TEXT,

    CONSTRAINT "outreach_approvals_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "outreach_events" (
    "id" BIGSERIAL NOT NULL,
    "outreach_id" INTEGER NOT NULL,
    "customer_id" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "external_id" TEXT,
    "details" JSONB NOT NULL DEFAULT '{}',

    CONSTRAINT "outreach_events_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "suppressions" (
    "channel" TEXT NOT NULL,
    "address_hash" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "outreach_id" INTEGER,
    "customer_id" INTEGER,

    CONSTRAINT "suppressions_pkey" PRIMARY KEY ("channel","address_hash")
);

-- CreateTable
CREATE TABLE "contact_policy" (
    "id" INTEGER NOT NULL DEFAULT 1,
    "definition" JSONB NOT NULL DEFAULT '{}',
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_by" INTEGER,

    CONSTRAINT "contact_policy_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "audience_exports" (
    "id" SERIAL NOT NULL,
    "platform" TEXT NOT NULL,
    "audience" JSONB NOT NULL,
    "rule" JSONB,
    "customers" INTEGER NOT NULL,
    "left_out" JSONB NOT NULL DEFAULT '{}',
    "file_hash" TEXT NOT NULL,
    "content" TEXT,
    "exported_by" INTEGER,
    "exported_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "audience_exports_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "import_batches" (
    "id" SERIAL NOT NULL,
    "kind" TEXT NOT NULL,
    "profile" TEXT,
    "file_name" TEXT NOT NULL,
    "content_hash" TEXT NOT NULL,
    "started_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "finished_at" TIMESTAMPTZ(3),
    "rows_read" INTEGER NOT NULL DEFAULT 0,
    "rows_accepted" INTEGER NOT NULL DEFAULT 0,
    "rows_refused" INTEGER NOT NULL DEFAULT 0,
    "summary" JSONB NOT NULL DEFAULT '{}',

    CONSTRAINT "import_batches_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "import_rejects" (
    "batch_id" INTEGER NOT NULL,
    "line" INTEGER NOT NULL,
    "reason" TEXT NOT NULL,
    "detail" TEXT,
    "raw" TEXT NOT NULL,

    CONSTRAINT "import_rejects_pkey" PRIMARY KEY ("batch_id","line")
);

-- CreateTable
CREATE TABLE "threads" (
    "id" SERIAL NOT NULL,
    "key" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "threads_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "turns" (
    "id" SERIAL NOT NULL,
    "thread_id" INTEGER,
    "staff_id" INTEGER,
    "front" TEXT NOT NULL,
    "question" TEXT NOT NULL,
    "locale" TEXT NOT NULL,
    "engine" TEXT NOT NULL,
    "calls" JSONB NOT NULL,
    "receipt" JSONB NOT NULL,
    "answer_kind" TEXT NOT NULL,
    "elapsed_ms" DOUBLE PRECISION NOT NULL,
    "asked_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "turns_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "audit" (
    "id" BIGSERIAL NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "staff_id" INTEGER,
    "actor" TEXT NOT NULL,
    "front" TEXT NOT NULL,
    "tool" TEXT NOT NULL,
    "input" JSONB NOT NULL,
    "outcome" TEXT NOT NULL,
    "rows" INTEGER,
    "hash" TEXT,

    CONSTRAINT "audit_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "model_calls" (
    "id" BIGSERIAL NOT NULL,
    "run_id" TEXT NOT NULL,
    "purpose" TEXT NOT NULL,
    "staff_id" INTEGER,
    "asker" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "model" TEXT NOT NULL,
    "outcome" TEXT NOT NULL,
    "status" INTEGER,
    "input_tokens" INTEGER,
    "cached_tokens" INTEGER,
    "output_tokens" INTEGER,
    "latency_ms" INTEGER NOT NULL,
    "cost" DOUBLE PRECISION,
    "request" JSON,

    CONSTRAINT "model_calls_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "slack_inbox" (
    "id" BIGSERIAL NOT NULL,
    "event_id" TEXT NOT NULL,
    "message_key" TEXT,
    "body" JSONB NOT NULL,
    "received_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "claimed_at" TIMESTAMPTZ(3),
    "answered_at" TIMESTAMPTZ(3),
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "failure" TEXT,

    CONSTRAINT "slack_inbox_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "slack_answers" (
    "id" UUID NOT NULL,
    "user_id" TEXT NOT NULL,
    "channel" TEXT NOT NULL,
    "thread_ts" TEXT,
    "reply" JSONB NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "shared_at" TIMESTAMPTZ(3),

    CONSTRAINT "slack_answers_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "follow_ups" (
    "id" SERIAL NOT NULL,
    "customer_id" INTEGER NOT NULL,
    "owner_id" INTEGER,
    "reason" TEXT NOT NULL,
    "source" TEXT NOT NULL,
    "source_key" TEXT,
    "due_on" DATE NOT NULL,
    "due_at" TIMESTAMPTZ(3),
    "time_zone" TEXT NOT NULL,
    "urgency" TEXT NOT NULL DEFAULT 'normal',
    "sla_due_at" TIMESTAMPTZ(3),
    "repeat" JSONB,
    "previous_id" INTEGER,
    "state" TEXT NOT NULL DEFAULT 'open',
    "outcome" TEXT,
    "because" TEXT,
    "interaction_id" INTEGER,
    "created_by_id" INTEGER,
    "created_by_email" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "closed_at" TIMESTAMPTZ(3),
    "closed_by_id" INTEGER,
    "import_batch_id" INTEGER,

    CONSTRAINT "follow_ups_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "follow_up_events" (
    "id" BIGSERIAL NOT NULL,
    "follow_up_id" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "by_email" TEXT NOT NULL,
    "details" JSONB NOT NULL DEFAULT '{}',

    CONSTRAINT "follow_up_events_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "follow_up_slas" (
    "segment_key" TEXT NOT NULL,
    "hours" INTEGER NOT NULL,
    "set_by" TEXT NOT NULL,
    "set_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "follow_up_slas_pkey" PRIMARY KEY ("segment_key")
);

-- CreateTable
CREATE TABLE "reminder_schedules" (
    "staff_id" INTEGER NOT NULL,
    "enabled" BOOLEAN NOT NULL,
    "hour" TEXT NOT NULL DEFAULT '08:30',
    "work_days" INTEGER[] DEFAULT ARRAY[1, 2, 3, 4, 5]::INTEGER[],
    "calendar" TEXT,
    "when_empty" TEXT NOT NULL DEFAULT 'say',
    "decided_through" DATE NOT NULL,
    "next_at" TIMESTAMPTZ(3),
    "time_zone" TEXT NOT NULL,

    CONSTRAINT "reminder_schedules_pkey" PRIMARY KEY ("staff_id")
);

-- CreateTable
CREATE TABLE "absences" (
    "id" SERIAL NOT NULL,
    "staff_id" INTEGER NOT NULL,
    "from_on" DATE NOT NULL,
    "until_on" DATE NOT NULL,
    "said_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "absences_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "holidays" (
    "calendar" TEXT NOT NULL,
    "on_day" DATE NOT NULL,
    "name" TEXT NOT NULL,
    "working" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "holidays_pkey" PRIMARY KEY ("calendar","on_day")
);

-- CreateTable
CREATE TABLE "notices" (
    "id" SERIAL NOT NULL,
    "key" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "staff_id" INTEGER,
    "channel" TEXT,
    "locale" TEXT,
    "on_day" DATE,
    "state" TEXT NOT NULL,
    "reason" TEXT,
    "content" JSONB,
    "due_at" TIMESTAMPTZ(3) NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "decided_at" TIMESTAMPTZ(3) NOT NULL,
    "next_try_at" TIMESTAMPTZ(3),
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "claimed_at" TIMESTAMPTZ(3),
    "claimed_by" TEXT,
    "settled_at" TIMESTAMPTZ(3),
    "place" JSONB,

    CONSTRAINT "notices_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "notice_items" (
    "notice_id" INTEGER NOT NULL,
    "position" INTEGER NOT NULL,
    "customer_id" INTEGER NOT NULL,
    "reason" TEXT NOT NULL,
    "item" JSONB NOT NULL,
    "follow_up_id" INTEGER,
    "handled_at" TIMESTAMPTZ(3),
    "handling" TEXT,

    CONSTRAINT "notice_items_pkey" PRIMARY KEY ("notice_id","position")
);

-- CreateTable
CREATE TABLE "list_feedback" (
    "id" SERIAL NOT NULL,
    "staff_id" INTEGER NOT NULL,
    "customer_id" INTEGER NOT NULL,
    "reason" TEXT NOT NULL,
    "because" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "list_feedback_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "workflow_rules" (
    "id" SERIAL NOT NULL,
    "key" TEXT NOT NULL,
    "name_en" TEXT NOT NULL,
    "name_zh" TEXT NOT NULL,
    "preset" BOOLEAN NOT NULL DEFAULT false,
    "version" INTEGER NOT NULL DEFAULT 1,
    "state" TEXT NOT NULL DEFAULT 'off',
    "state_reason" TEXT,
    "enabled_version" INTEGER,
    "enabled_at" TIMESTAMPTZ(3),
    "enabled_by_id" INTEGER,
    "looked_through" TIMESTAMPTZ(3),
    "failure" JSONB,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "workflow_rules_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "workflow_versions" (
    "rule_id" INTEGER NOT NULL,
    "version" INTEGER NOT NULL,
    "definition" JSONB NOT NULL,
    "author_id" INTEGER,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "workflow_versions_pkey" PRIMARY KEY ("rule_id","version")
);

-- CreateTable
CREATE TABLE "workflow_firings" (
    "id" BIGSERIAL NOT NULL,
    "rule_id" INTEGER NOT NULL,
    "version" INTEGER NOT NULL,
    "key" TEXT NOT NULL,
    "customer_id" INTEGER,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "decided_at" TIMESTAMPTZ(3) NOT NULL,
    "outcome" TEXT NOT NULL,
    "cause_id" BIGINT,
    "results" JSONB NOT NULL DEFAULT '[]',
    "next_try_at" TIMESTAMPTZ(3),

    CONSTRAINT "workflow_firings_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "customer_changes" (
    "id" BIGSERIAL NOT NULL,
    "customer_id" INTEGER NOT NULL,
    "field" TEXT NOT NULL,
    "before" JSONB,
    "after" JSONB,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "by" TEXT NOT NULL,
    "firing_id" BIGINT,

    CONSTRAINT "customer_changes_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "subscriptions" (
    "id" SERIAL NOT NULL,
    "staff_id" INTEGER NOT NULL,
    "channel" TEXT,
    "words" TEXT NOT NULL,
    "call" JSONB NOT NULL,
    "schedule" JSONB NOT NULL,
    "time_zone" TEXT NOT NULL,
    "locale" TEXT NOT NULL,
    "next_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "ended_at" TIMESTAMPTZ(3),

    CONSTRAINT "subscriptions_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "assignment_rules" (
    "id" SERIAL NOT NULL,
    "position" INTEGER NOT NULL,
    "rule" JSONB,
    "target" JSONB NOT NULL,
    "author_id" INTEGER,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "assignment_rules_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "calendar_feeds" (
    "id" SERIAL NOT NULL,
    "staff_id" INTEGER NOT NULL,
    "token_hash" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "ended_at" TIMESTAMPTZ(3),

    CONSTRAINT "calendar_feeds_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "job_schedules" (
    "name" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "label_en" TEXT NOT NULL,
    "label_zh" TEXT NOT NULL,
    "every_minutes" INTEGER NOT NULL,
    "limit_ms" INTEGER NOT NULL,
    "queue" TEXT,
    "registered_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "job_schedules_pkey" PRIMARY KEY ("name")
);

-- CreateTable
CREATE TABLE "job_runs" (
    "id" BIGSERIAL NOT NULL,
    "job" TEXT NOT NULL,
    "started_at" TIMESTAMPTZ(3) NOT NULL,
    "ended_at" TIMESTAMPTZ(3),
    "outcome" TEXT,
    "failure" TEXT,
    "attempt" INTEGER NOT NULL DEFAULT 1,
    "process" TEXT NOT NULL,

    CONSTRAINT "job_runs_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "slack_people" (
    "staff_id" INTEGER NOT NULL,
    "user_id" TEXT NOT NULL,
    "checked_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "slack_people_pkey" PRIMARY KEY ("staff_id")
);

-- CreateIndex
CREATE UNIQUE INDEX "customers_external_id_key" ON "customers"("external_id");

-- CreateIndex
CREATE INDEX "customers_owner_id_idx" ON "customers"("owner_id");

-- CreateIndex
CREATE INDEX "customers_country_idx" ON "customers"("country");

-- CreateIndex
CREATE INDEX "customers_created_at_idx" ON "customers"("created_at");

-- CreateIndex
CREATE INDEX "customers_merged_into_id_idx" ON "customers"("merged_into_id");

-- CreateIndex
CREATE UNIQUE INDEX "orders_external_id_key" ON "orders"("external_id");

-- CreateIndex
CREATE INDEX "orders_customer_id_placed_at_idx" ON "orders"("customer_id", "placed_at");

-- CreateIndex
CREATE INDEX "orders_placed_at_idx" ON "orders"("placed_at");

-- CreateIndex
CREATE INDEX "order_lines_product_id_customer_id_idx" ON "order_lines"("product_id", "customer_id");

-- CreateIndex
CREATE UNIQUE INDEX "products_sku_key" ON "products"("sku");

-- CreateIndex
CREATE UNIQUE INDEX "staff_email_key" ON "staff"("email");

-- CreateIndex
CREATE UNIQUE INDEX "interactions_external_id_key" ON "interactions"("external_id");

-- CreateIndex
CREATE INDEX "interactions_customer_id_at_idx" ON "interactions"("customer_id", "at");

-- CreateIndex
CREATE INDEX "interactions_at_idx" ON "interactions"("at");

-- CreateIndex
CREATE INDEX "interactions_case_id_idx" ON "interactions"("case_id");

-- CreateIndex
CREATE UNIQUE INDEX "events_external_id_key" ON "events"("external_id");

-- CreateIndex
CREATE INDEX "events_customer_id_at_idx" ON "events"("customer_id", "at");

-- CreateIndex
CREATE INDEX "events_at_idx" ON "events"("at");

-- CreateIndex
CREATE UNIQUE INDEX "cases_external_id_key" ON "cases"("external_id");

-- CreateIndex
CREATE INDEX "cases_customer_id_opened_at_idx" ON "cases"("customer_id", "opened_at");

-- CreateIndex
CREATE INDEX "cases_opened_at_idx" ON "cases"("opened_at");

-- CreateIndex
CREATE INDEX "cases_resolved_at_idx" ON "cases"("resolved_at");

-- CreateIndex
CREATE UNIQUE INDEX "survey_responses_external_id_key" ON "survey_responses"("external_id");

-- CreateIndex
CREATE INDEX "survey_responses_customer_id_at_idx" ON "survey_responses"("customer_id", "at");

-- CreateIndex
CREATE INDEX "survey_responses_at_idx" ON "survey_responses"("at");

-- CreateIndex
CREATE UNIQUE INDEX "opportunities_external_id_key" ON "opportunities"("external_id");

-- CreateIndex
CREATE INDEX "opportunities_customer_id_opened_at_idx" ON "opportunities"("customer_id", "opened_at");

-- CreateIndex
CREATE INDEX "opportunities_opened_at_idx" ON "opportunities"("opened_at");

-- CreateIndex
CREATE INDEX "opportunities_closed_at_idx" ON "opportunities"("closed_at");

-- CreateIndex
CREATE UNIQUE INDEX "points_entries_external_id_key" ON "points_entries"("external_id");

-- CreateIndex
CREATE INDEX "points_entries_customer_id_at_idx" ON "points_entries"("customer_id", "at");

-- CreateIndex
CREATE INDEX "points_entries_at_idx" ON "points_entries"("at");

-- CreateIndex
CREATE UNIQUE INDEX "important_dates_customer_id_kind_on_day_key" ON "important_dates"("customer_id", "kind", "on_day");

-- CreateIndex
CREATE INDEX "consents_expires_at_idx" ON "consents"("expires_at");

-- CreateIndex
CREATE INDEX "consents_captured_at_idx" ON "consents"("captured_at");

-- CreateIndex
CREATE UNIQUE INDEX "consents_customer_id_channel_purpose_captured_at_status_key" ON "consents"("customer_id", "channel", "purpose", "captured_at", "status");

-- CreateIndex
CREATE UNIQUE INDEX "segments_key_key" ON "segments"("key");

-- CreateIndex
CREATE UNIQUE INDEX "segments_ladder_id_rung_key" ON "segments"("ladder_id", "rung");

-- CreateIndex
CREATE INDEX "segment_members_customer_id_idx" ON "segment_members"("customer_id");

-- CreateIndex
CREATE INDEX "segment_events_segment_id_at_idx" ON "segment_events"("segment_id", "at");

-- CreateIndex
CREATE INDEX "segment_events_customer_id_at_idx" ON "segment_events"("customer_id", "at");

-- CreateIndex
CREATE UNIQUE INDEX "tier_ladders_key_key" ON "tier_ladders"("key");

-- CreateIndex
CREATE UNIQUE INDEX "outreach_occasion_key_key" ON "outreach"("occasion_key");

-- CreateIndex
CREATE INDEX "outreach_state_idx" ON "outreach"("state");

-- CreateIndex
CREATE INDEX "outreach_author_id_idx" ON "outreach"("author_id");

-- CreateIndex
CREATE UNIQUE INDEX "outreach_recipients_token_key" ON "outreach_recipients"("token");

-- CreateIndex
CREATE INDEX "outreach_recipients_customer_id_settled_at_idx" ON "outreach_recipients"("customer_id", "settled_at");

-- CreateIndex
CREATE INDEX "outreach_recipients_state_next_try_at_idx" ON "outreach_recipients"("state", "next_try_at");

-- CreateIndex
CREATE INDEX "outreach_recipients_message_id_idx" ON "outreach_recipients"("message_id");

-- CreateIndex
CREATE INDEX "outreach_approvals_outreach_id_idx" ON "outreach_approvals"("outreach_id");

-- CreateIndex
CREATE UNIQUE INDEX "outreach_events_external_id_key" ON "outreach_events"("external_id");

-- CreateIndex
CREATE INDEX "outreach_events_outreach_id_kind_idx" ON "outreach_events"("outreach_id", "kind");

-- CreateIndex
CREATE INDEX "outreach_events_customer_id_at_idx" ON "outreach_events"("customer_id", "at");

-- CreateIndex
CREATE INDEX "suppressions_customer_id_idx" ON "suppressions"("customer_id");

-- CreateIndex
CREATE INDEX "import_batches_content_hash_idx" ON "import_batches"("content_hash");

-- CreateIndex
CREATE UNIQUE INDEX "threads_key_key" ON "threads"("key");

-- CreateIndex
CREATE INDEX "turns_thread_id_id_idx" ON "turns"("thread_id", "id");

-- CreateIndex
CREATE INDEX "audit_at_idx" ON "audit"("at");

-- CreateIndex
CREATE INDEX "model_calls_asker_at_idx" ON "model_calls"("asker", "at");

-- CreateIndex
CREATE INDEX "model_calls_at_idx" ON "model_calls"("at");

-- CreateIndex
CREATE INDEX "model_calls_run_id_idx" ON "model_calls"("run_id");

-- CreateIndex
CREATE UNIQUE INDEX "slack_inbox_event_id_key" ON "slack_inbox"("event_id");

-- CreateIndex
CREATE UNIQUE INDEX "slack_inbox_message_key_key" ON "slack_inbox"("message_key");

-- CreateIndex
CREATE INDEX "slack_inbox_answered_at_idx" ON "slack_inbox"("answered_at");

-- CreateIndex
CREATE INDEX "slack_answers_created_at_idx" ON "slack_answers"("created_at");

-- CreateIndex
CREATE UNIQUE INDEX "follow_ups_source_key_key" ON "follow_ups"("source_key");

-- CreateIndex
CREATE INDEX "follow_ups_owner_id_state_due_on_idx" ON "follow_ups"("owner_id", "state", "due_on");

-- CreateIndex
CREATE INDEX "follow_ups_customer_id_state_idx" ON "follow_ups"("customer_id", "state");

-- CreateIndex
CREATE INDEX "follow_ups_state_due_at_idx" ON "follow_ups"("state", "due_at");

-- CreateIndex
CREATE INDEX "follow_ups_state_closed_at_idx" ON "follow_ups"("state", "closed_at");

-- CreateIndex
CREATE INDEX "follow_up_events_follow_up_id_idx" ON "follow_up_events"("follow_up_id");

-- CreateIndex
CREATE INDEX "reminder_schedules_next_at_idx" ON "reminder_schedules"("next_at");

-- CreateIndex
CREATE UNIQUE INDEX "absences_staff_id_from_on_key" ON "absences"("staff_id", "from_on");

-- CreateIndex
CREATE UNIQUE INDEX "notices_key_key" ON "notices"("key");

-- CreateIndex
CREATE INDEX "notices_state_next_try_at_idx" ON "notices"("state", "next_try_at");

-- CreateIndex
CREATE INDEX "notices_staff_id_on_day_idx" ON "notices"("staff_id", "on_day");

-- CreateIndex
CREATE INDEX "notice_items_customer_id_idx" ON "notice_items"("customer_id");

-- CreateIndex
CREATE INDEX "notice_items_follow_up_id_idx" ON "notice_items"("follow_up_id");

-- CreateIndex
CREATE INDEX "list_feedback_staff_id_reason_at_idx" ON "list_feedback"("staff_id", "reason", "at");

-- CreateIndex
CREATE UNIQUE INDEX "workflow_rules_key_key" ON "workflow_rules"("key");

-- CreateIndex
CREATE INDEX "workflow_firings_rule_id_decided_at_idx" ON "workflow_firings"("rule_id", "decided_at");

-- CreateIndex
CREATE INDEX "workflow_firings_rule_id_customer_id_at_idx" ON "workflow_firings"("rule_id", "customer_id", "at");

-- CreateIndex
CREATE INDEX "workflow_firings_customer_id_decided_at_idx" ON "workflow_firings"("customer_id", "decided_at");

-- CreateIndex
CREATE INDEX "workflow_firings_next_try_at_idx" ON "workflow_firings"("next_try_at");

-- CreateIndex
CREATE UNIQUE INDEX "workflow_firings_rule_id_key_key" ON "workflow_firings"("rule_id", "key");

-- CreateIndex
CREATE INDEX "customer_changes_field_at_idx" ON "customer_changes"("field", "at");

-- CreateIndex
CREATE INDEX "customer_changes_customer_id_at_idx" ON "customer_changes"("customer_id", "at");

-- CreateIndex
CREATE INDEX "subscriptions_next_at_idx" ON "subscriptions"("next_at");

-- CreateIndex
CREATE UNIQUE INDEX "calendar_feeds_token_hash_key" ON "calendar_feeds"("token_hash");

-- CreateIndex
CREATE INDEX "calendar_feeds_staff_id_idx" ON "calendar_feeds"("staff_id");

-- CreateIndex
CREATE INDEX "job_runs_job_started_at_idx" ON "job_runs"("job", "started_at");

-- AddForeignKey
ALTER TABLE "customers" ADD CONSTRAINT "customers_owner_id_fkey" FOREIGN KEY ("owner_id") REFERENCES "staff"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "customers" ADD CONSTRAINT "customers_merged_into_id_fkey" FOREIGN KEY ("merged_into_id") REFERENCES "customers"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "orders" ADD CONSTRAINT "orders_customer_id_fkey" FOREIGN KEY ("customer_id") REFERENCES "customers"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "customer_metrics" ADD CONSTRAINT "customer_metrics_customer_id_fkey" FOREIGN KEY ("customer_id") REFERENCES "customers"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "metrics_state" ADD CONSTRAINT "metrics_state_score_run_id_fkey" FOREIGN KEY ("score_run_id") REFERENCES "score_runs"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "customer_predictions" ADD CONSTRAINT "customer_predictions_customer_id_fkey" FOREIGN KEY ("customer_id") REFERENCES "customers"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "segments" ADD CONSTRAINT "segments_ladder_id_fkey" FOREIGN KEY ("ladder_id") REFERENCES "tier_ladders"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "segment_versions" ADD CONSTRAINT "segment_versions_segment_id_fkey" FOREIGN KEY ("segment_id") REFERENCES "segments"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "segment_members" ADD CONSTRAINT "segment_members_segment_id_fkey" FOREIGN KEY ("segment_id") REFERENCES "segments"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "playbook_versions" ADD CONSTRAINT "playbook_versions_playbook_key_fkey" FOREIGN KEY ("playbook_key") REFERENCES "playbooks"("key") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "offer_versions" ADD CONSTRAINT "offer_versions_offer_key_fkey" FOREIGN KEY ("offer_key") REFERENCES "offers"("key") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "outreach_drafts" ADD CONSTRAINT "outreach_drafts_outreach_id_fkey" FOREIGN KEY ("outreach_id") REFERENCES "outreach"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "outreach_recipients" ADD CONSTRAINT "outreach_recipients_outreach_id_fkey" FOREIGN KEY ("outreach_id") REFERENCES "outreach"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "outreach_approvals" ADD CONSTRAINT "outreach_approvals_outreach_id_fkey" FOREIGN KEY ("outreach_id") REFERENCES "outreach"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "turns" ADD CONSTRAINT "turns_thread_id_fkey" FOREIGN KEY ("thread_id") REFERENCES "threads"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "follow_up_events" ADD CONSTRAINT "follow_up_events_follow_up_id_fkey" FOREIGN KEY ("follow_up_id") REFERENCES "follow_ups"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "notice_items" ADD CONSTRAINT "notice_items_notice_id_fkey" FOREIGN KEY ("notice_id") REFERENCES "notices"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "workflow_versions" ADD CONSTRAINT "workflow_versions_rule_id_fkey" FOREIGN KEY ("rule_id") REFERENCES "workflow_rules"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "workflow_firings" ADD CONSTRAINT "workflow_firings_rule_id_fkey" FOREIGN KEY ("rule_id") REFERENCES "workflow_rules"("id") ON DELETE CASCADE ON UPDATE CASCADE;
