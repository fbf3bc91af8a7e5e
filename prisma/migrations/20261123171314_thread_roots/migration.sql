-- AlterTable
ALTER TABLE "turns" ADD COLUMN     "pending_id" UUID;

-- CreateTable
CREATE TABLE "thread_roots" (
    "key" TEXT NOT NULL,
    "turn_id" INTEGER NOT NULL,

    CONSTRAINT "thread_roots_pkey" PRIMARY KEY ("key")
);

-- CreateIndex
CREATE INDEX "turns_pending_id_idx" ON "turns"("pending_id");

-- AddForeignKey
ALTER TABLE "thread_roots" ADD CONSTRAINT "thread_roots_turn_id_fkey" FOREIGN KEY ("turn_id") REFERENCES "turns"("id") ON DELETE CASCADE ON UPDATE CASCADE;
